// What an option costs and brings year by year: the estimates, corrected and added up, not yet discounted.
import type { BenefitLine, CostLine, OptionInput } from './appraisal-input.ts';
import { type Exact, exact, one, sumOf, times } from './exact.ts';
import { exactUplift } from './optimism-bias.ts';

/** Exact pounds, year 0 first, all of the same length. */
export interface Flows {
  readonly costs: readonly Exact[];
  readonly benefits: readonly Exact[];
  /** The cash-releasing among the benefits. */
  readonly savings: readonly Exact[];
}

/** By how much the estimate of a line is multiplied. */
const costFactor = ({ optimismBias, times: asOften = 1 }: CostLine): Exact => {
  const uplift = optimismBias === undefined ? 0n : exactUplift(optimismBias);
  return times(one + uplift, exact(asOften));
};

const benefitFactor = ({ cut = 0, times: asOften = 1 }: BenefitLine): Exact =>
  times(one - exact(cut), exact(asOften));

export const flowsOf = (
  { costs, benefits }: Pick<OptionInput, 'costs' | 'benefits'>,
  years: number,
): Flows => {
  const saving = benefits.filter(({ kind }) => kind === 'cash-releasing');
  return {
    costs: addUp(costs, costFactor, years),
    benefits: addUp(benefits, benefitFactor, years),
    savings: addUp(saving, benefitFactor, years),
  };
};

const addUp = <Line extends { readonly amounts: readonly number[] }>(
  lines: readonly Line[],
  factorOf: (line: Line) => Exact,
  years: number,
): readonly Exact[] => {
  const sums: Exact[] = new Array(years).fill(0n);
  for (const line of lines) {
    const factor = factorOf(line);
    // Divided once a year and not once an amount: what is added is exact.
    for (const [year, amount] of line.amounts.entries())
      sums[year] = (sums[year] ?? 0n) + exact(amount) * factor;
  }
  return sums.map((sum) => sum / one);
};

export const minus = (flows: Flows, taken: Flows): Flows => ({
  costs: subtract(flows.costs, taken.costs),
  benefits: subtract(flows.benefits, taken.benefits),
  savings: subtract(flows.savings, taken.savings),
});

/** What an option brings less what it costs, at the values of year 0. */
export const presentNet = ({ costs, benefits }: Flows, factors: readonly Exact[]): Exact =>
  sumOf(subtract(benefits, costs).map((net, year) => times(net, factors[year] ?? 0n)));

export const subtract = (from: readonly Exact[], taken: readonly Exact[]): readonly Exact[] =>
  from.map((value, year) => value - (taken[year] ?? 0n));
