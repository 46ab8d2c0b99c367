// What an appraisal is made of, and its results: pounds of each year in, present values out. Every option is
// measured against business as usual.
import { exactFactors, type RateSchedule } from './discounting.ts';
import { type Flows, flowsOf, minus } from './flows.ts';
import { resultsOf } from './measures.ts';
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

export interface OptionResults {
  readonly id: string;
  readonly pvc: number;
  readonly pvb: number;
  readonly npsv: number;
  /** Undefined where there is no cost to divide by. */
  readonly bcr?: number;
  /** PVC less the present value of cash-releasing savings. */
  readonly netPublicCost: number;
  /** NPSV by net public cost: return on public sector cost. */
  readonly rpsc?: number;
  /** Of every year, after optimism bias, not discounted. */
  readonly wholeLifeCost: number;
  /** In years. */
  readonly simplePayback?: number;
  readonly discountedPayback?: number;
  readonly byYear: readonly YearResults[];
}

export interface YearResults {
  readonly year: number;
  readonly discountFactor: number;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
  readonly presentCost: number;
  readonly presentBenefit: number;
  readonly presentNet: number;
  readonly runningNet: number;
  readonly runningPresentNet: number;
}

/**
 * In the order of the options. What business as usual costs and brings is taken off every option, year by
 * year, so that it has itself a net value of 0. Amounts and shares must be finite.
 */
export const appraise = (appraisal: Appraisal): readonly OptionResults[] => {
  const years = yearsOf(appraisal);
  const usual = appraisal.options.find(({ standing }) => standing === 'business-as-usual');
  const usualFlows = usual === undefined ? undefined : flowsOf(usual, years);
  return appraiseEach(appraisal, (option) => {
    const flows = flowsOf(option, years);
    return usualFlows === undefined ? flows : minus(flows, usualFlows);
  });
};

/** The same with nothing taken off: what each option costs and brings by itself. */
export const appraiseInFull = (appraisal: Appraisal): readonly OptionResults[] => {
  const years = yearsOf(appraisal);
  return appraiseEach(appraisal, (option) => flowsOf(option, years));
};

const appraiseEach = (
  appraisal: Appraisal,
  flowsOfOption: (option: OptionInput) => Flows,
): readonly OptionResults[] => {
  const factors = exactFactors(appraisal.rate, yearsOf(appraisal));
  return appraisal.options.map((option) =>
    resultsOf(option.id, flowsOfOption(option), factors, appraisal.bcrSavings ?? 'benefits'),
  );
};

export const yearsOfOption = ({ costs, benefits }: OptionInput): number =>
  Math.max(0, ...[...costs, ...benefits].map(({ amounts }) => amounts.length));

/** One horizon for all options, the longest, or their net values could not be compared. */
export const yearsOf = ({ options }: Appraisal): number =>
  Math.max(0, ...options.map(yearsOfOption));
