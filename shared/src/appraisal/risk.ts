// What risks may be expected to cost: how likely each is, times what it costs if it happens, in its year. It is
// added once; what stands here does not stand in an optimism bias as well.
import { exactFactors, type RateSchedule } from './discounting.ts';
import { type Exact, exact, sumOf, times, toNumber } from './exact.ts';

export interface Risk {
  readonly id: string;
  /** 0 to 1. */
  readonly probability: number;
  /** Pounds, if it happens. */
  readonly cost: number;
  /** A whole number from 0. */
  readonly year: number;
}

export interface RiskCost {
  readonly expected: number;
  readonly present: number;
  readonly each: readonly {
    readonly id: string;
    readonly expected: number;
    readonly present: number;
  }[];
  /** The expected cost of each year, as a cost line would hold it. */
  readonly byYear: readonly number[];
}

export const expectedRiskCost = (risks: readonly Risk[], rate: RateSchedule): RiskCost => {
  const years = Math.max(0, ...risks.map(({ year }) => year + 1));
  const factors = exactFactors(rate, years);
  const each = risks.map(({ id, probability, cost, year }) => {
    const expected = times(exact(probability), exact(cost));
    return { id, year, expected, present: times(expected, factors[year] ?? 0n) };
  });
  const inYear = (asked: number): readonly Exact[] =>
    each.filter(({ year }) => year === asked).map(({ expected }) => expected);
  return {
    expected: toNumber(sumOf(each.map(({ expected }) => expected))),
    present: toNumber(sumOf(each.map(({ present }) => present))),
    each: each.map(({ id, expected, present }) => ({
      id,
      expected: toNumber(expected),
      present: toNumber(present),
    })),
    byYear: Array.from({ length: years }, (_, year) => toNumber(sumOf(inYear(year)))),
  };
};
