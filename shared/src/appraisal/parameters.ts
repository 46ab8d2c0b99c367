// The figures that an appraisal takes from outside and that change with the years: rates, upper bounds of
// optimism bias, prices, limits. A workshop keeps those that it was started with.
import type { RateBand } from './discounting.ts';

/** Where the figures of a file come from. */
interface Sourced {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly asAt: string;
  readonly source: string;
  /** What nobody has checked yet, in sentences. */
  readonly unverified?: readonly string[];
}

/** Until its last year, or for ever. */
export interface DatedBand extends RateBand {
  readonly to?: number;
}

export interface NamedSchedule {
  readonly id: string;
  readonly title: string;
  /** When it is right to use it. */
  readonly use: string;
  readonly bands: readonly DatedBand[];
}

export interface RateParameters extends Sourced {
  readonly kind: 'rates';
  readonly schedules: readonly NamedSchedule[];
}

/** Shares: 2 is 200%. */
export interface BiasBounds {
  readonly upper: number;
  readonly lower: number;
}

export interface ProjectType {
  readonly id: string;
  readonly title: string;
  readonly duration?: BiasBounds;
  readonly capital?: BiasBounds;
  readonly operating?: BiasBounds;
}

export interface BiasParameters extends Sourced {
  readonly kind: 'optimism-bias';
  readonly projectTypes: readonly ProjectType[];
}

export interface PriceParameters extends Sourced {
  readonly kind: 'prices';
  /** By year, 2024 or 2024-25, with no year missing between the first and the last. */
  readonly index: Readonly<Record<string, number>>;
}

export interface MoneyParameters extends Sourced {
  readonly kind: 'money';
  /** Shares. */
  readonly vatRate: number;
  readonly inflation: number;
  readonly contingency: number;
  /** Pounds up to which a business justification case is enough; each body sets its own. */
  readonly justificationCaseLimit?: number;
}

export type ParameterFile = RateParameters | BiasParameters | PriceParameters | MoneyParameters;

/** One of each kind at most. */
export interface AppraisalParameters {
  readonly rates?: RateParameters;
  readonly optimismBias?: BiasParameters;
  readonly prices?: PriceParameters;
  readonly money?: MoneyParameters;
}

/** Of each kind the file as at the latest day; of two as at the same day, the later in the list. */
export const gatherParameters = (files: readonly ParameterFile[]): AppraisalParameters => {
  const newest = <Kind extends ParameterFile['kind']>(kind: Kind) =>
    files
      .filter((file): file is Extract<ParameterFile, { kind: Kind }> => file.kind === kind)
      .reduce<Extract<ParameterFile, { kind: Kind }> | undefined>(
        (best, file) => (best === undefined || file.asAt >= best.asAt ? file : best),
        undefined,
      );
  const [rates, optimismBias] = [newest('rates'), newest('optimism-bias')];
  const [prices, money] = [newest('prices'), newest('money')];
  return {
    ...(rates && { rates }),
    ...(optimismBias && { optimismBias }),
    ...(prices && { prices }),
    ...(money && { money }),
  };
};

export const findSchedule = (
  { rates }: AppraisalParameters,
  id: string,
): NamedSchedule | undefined => rates?.schedules.find((schedule) => schedule.id === id);
