// What an appraisal is made of: what each option costs and brings by year, and the rate.
import type { RateSchedule } from './discounting.ts';
import type { OptimismBias } from './optimism-bias.ts';

export interface Appraisal {
  readonly rate: RateSchedule;
  /** Whether cash-releasing savings are benefits (the default) or taken off the costs, in the ratio only. */
  readonly bcrSavings?: 'benefits' | 'costs';
  readonly options: readonly OptionInput[];
}

export type Standing =
  | 'business-as-usual'
  | 'do-minimum'
  | 'less'
  | 'preferred'
  | 'more'
  | 'do-maximum'
  | 'other';

export interface OptionInput {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly costs: readonly CostLine[];
  readonly benefits: readonly BenefitLine[];
}

/** Shares by which a line may turn out lower and higher: -0.1 and 0.3. */
export interface LineRange {
  readonly low: number;
  readonly high: number;
}

interface Line {
  readonly id: string;
  readonly line: string;
  /** Pounds at real prices without VAT, as estimated, year 0 first; a missing year is nothing. */
  readonly amounts: readonly number[];
  readonly range?: LineRange;
  /** What if it were so many times as much: 1.2 is 20% more. */
  readonly times?: number;
}

export interface CostLine extends Line {
  readonly optimismBias?: OptimismBias;
}

export type BenefitKind = 'cash-releasing' | 'non-cash-releasing' | 'quantified' | 'qualitative';

export interface BenefitLine extends Line {
  readonly kind: BenefitKind;
  /** The share taken off because benefits fall short: 0.2 takes 20% off. */
  readonly cut?: number;
  /** What is counted in it, such as "hours of triage officers": two lines of the same count it twice. */
  readonly quantity?: string;
}
