// What one change would make of an option: the tests that a case shows for its preferred option. The other
// options stay as they are, unless it is the rate that changes.
import { appraise, yearsOf } from './appraisal.ts';
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import type { RateSchedule } from './discounting.ts';
import { type Driver, scaled, scaleLines, timesAt } from './driver.ts';
import { raised } from './exact.ts';
import type { OptionResults } from './option-results.ts';

/** Shares: 0.2 is 20% more. */
export type Change =
  | { readonly kind: 'amounts'; readonly costs: number; readonly benefits: number }
  | { readonly kind: 'late-benefits'; readonly years: number }
  | { readonly kind: 'uncorrected' }
  | { readonly kind: 'upper-bias' }
  | { readonly kind: 'driver'; readonly driver: Driver; readonly value: number }
  | { readonly kind: 'rate'; readonly rate: RateSchedule }
  /** One after the other; a change of the rate does nothing among them. */
  | { readonly kind: 'together'; readonly changes: readonly Change[] };

export interface Tested {
  readonly change: Change;
  readonly results: OptionResults;
  readonly isPositive: boolean;
  /** Ids of the other options whose net value is then as good or better, also where it was before. */
  readonly overtakenBy: readonly string[];
}

/** The tests that every case shows; the last one only beyond 50 years, with the schedule for it. */
export const standardChanges = (
  appraisal: Appraisal,
  lowerRate?: RateSchedule,
): readonly Change[] => [
  { kind: 'amounts', costs: 0.2, benefits: 0 },
  { kind: 'amounts', costs: 0, benefits: -0.2 },
  { kind: 'amounts', costs: 0.2, benefits: -0.2 },
  { kind: 'late-benefits', years: 1 },
  { kind: 'uncorrected' },
  { kind: 'upper-bias' },
  ...(lowerRate !== undefined && isBeyond50Years(appraisal)
    ? [{ kind: 'rate', rate: lowerRate } as const]
    : []),
];

/** Whether the last year is later than year 50. */
export const isBeyond50Years = (appraisal: Appraisal): boolean => yearsOf(appraisal) > 51;

/** In the order of the changes; nothing for an option that is not there, and for a driver that moves nothing. */
export const testOption = (
  appraisal: Appraisal,
  id: string,
  changes: readonly Change[],
): readonly Tested[] => {
  const option = appraisal.options.find((one) => one.id === id);
  if (option === undefined) return [];
  const before = appraise(appraisal);
  return changes.filter(canChange).flatMap((change) => {
    const after = resultsAfter(appraisal, option, change, before);
    const results = after.find((one) => one.id === id);
    return results === undefined
      ? []
      : [
          {
            change,
            results,
            isPositive: results.npsv > 0,
            overtakenBy: asGoodOrBetter(id, after),
          },
        ];
  });
};

const canChange = (change: Change): boolean => {
  if (change.kind === 'together') return change.changes.every(canChange);
  return change.kind !== 'driver' || timesAt(change.driver, change.value) !== undefined;
};

const resultsAfter = (
  appraisal: Appraisal,
  option: OptionInput,
  change: Change,
  before: readonly OptionResults[],
): readonly OptionResults[] => {
  if (change.kind === 'rate') return appraise({ ...appraisal, rate: change.rate });
  const changed = changeOption(option, change, yearsOf(appraisal));
  // Only this option and what it is measured against: the others are known.
  const options = appraisal.options.flatMap((one) => {
    if (one.id === option.id) return [changed];
    return one.standing === 'business-as-usual' ? [one] : [];
  });
  const [after] = appraise({ ...appraisal, options }).filter(({ id }) => id === option.id);
  return before.map((results) =>
    results.id === option.id && after !== undefined ? after : results,
  );
};

const asGoodOrBetter = (id: string, all: readonly OptionResults[]): readonly string[] => {
  const npsv = all.find((one) => one.id === id)?.npsv ?? 0;
  return all.filter((one) => one.id !== id && one.npsv >= npsv).map((one) => one.id);
};

/** What the option is after the change; a change of the rate leaves it as it is. */
const changeOption = (option: OptionInput, change: Change, years: number): OptionInput => {
  switch (change.kind) {
    case 'amounts':
      return {
        ...option,
        costs: option.costs.map((line) => scaled(line, raised(1, change.costs))),
        benefits: option.benefits.map((line) => scaled(line, raised(1, change.benefits))),
      };
    case 'late-benefits':
      return delayBenefits(option, change.years, years);
    case 'uncorrected':
      return uncorrected(option);
    case 'upper-bias':
      return withUpperBias(option);
    case 'driver':
      return scaleLines(option, change.driver.lines, timesAt(change.driver, change.value) ?? 1);
    case 'together':
      return change.changes.reduce((changed, one) => changeOption(changed, one, years), option);
    case 'rate':
      return option;
  }
};

/** What comes after the last year is lost: the horizon stays. Whatever is asked, none come earlier. */
const delayBenefits = (option: OptionInput, late: number, years: number): OptionInput => {
  const gap = new Array<number>(Math.min(years, Math.max(0, Math.trunc(late)))).fill(0);
  return {
    ...option,
    benefits: option.benefits.map((line) => ({
      ...line,
      amounts: [...gap, ...line.amounts].slice(0, years),
    })),
  };
};

const uncorrected = (option: OptionInput): OptionInput => ({
  ...option,
  costs: option.costs.map(({ optimismBias: _, ...line }) => line),
  benefits: option.benefits.map(({ cut: _, ...line }) => line),
});

const withUpperBias = (option: OptionInput): OptionInput => ({
  ...option,
  costs: option.costs.map((line) =>
    line.optimismBias === undefined
      ? line
      : { ...line, optimismBias: { ...line.optimismBias, mitigated: 0 } },
  ),
});
