import { describe, expect, test } from 'vitest';
import { discountFactors, flatRate, type RateSchedule, rateOfYear } from './discounting.ts';
import { roundHalfUp } from './rounding.ts';
import { vectors } from './vectors.ts';

const schedule = (...rates: readonly number[]): RateSchedule => ({
  bands: rates.map((rate, at) => ({ from: [0, 31, 76, 126, 201, 301][at] ?? 0, rate })),
});
const standard = schedule(0.035, 0.03, 0.025, 0.02, 0.015, 0.01);
const health = schedule(0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043);
const lower = schedule(0.03, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086);

const shown = (rates: RateSchedule, years: readonly string[]) => {
  const factors = discountFactors(rates, 201);
  return Object.fromEntries(
    years.map((year) => [year, roundHalfUp(factors[Number(year)] ?? 0, 6)]),
  );
};

describe('discount factors', () => {
  test.each([
    ['standard', standard, vectors.discount_factors_3_5],
    ['standard, over many years', standard, vectors.discount_factors_long],
    ['health', health, vectors.discount_factors_health],
    ['lower rate', lower, vectors.discount_factors_lower_rate_sensitivity],
  ])('%s: as published', (_name, rates, factors) => {
    expect(shown(rates, Object.keys(factors))).toEqual(factors);
  });

  test.each(Object.entries(vectors.annuity_3_5))('the sum of years 1 to %s', (years, sum) => {
    const factors = discountFactors(standard, Number(years) + 1).slice(1);
    const total = factors.reduce((above, factor) => above + factor, 0);
    expect(roundHalfUp(total, 6)).toBe(sum);
  });

  test('after year 30 they go on from the factor of year 30 and do not begin again', () => {
    expect([30, 31].map((year) => rateOfYear(standard, year))).toEqual([0.035, 0.03]);
    const [at30 = 0, at31 = 0] = discountFactors(standard, 32).slice(30);
    expect(roundHalfUp(at30 / at31, 9)).toBe(1.03);
  });

  test('a rate of nothing leaves every year as it is, and one of 100% halves it', () => {
    expect(discountFactors(flatRate(0), 3)).toEqual([1, 1, 1]);
    expect(discountFactors(flatRate(1), 4)).toEqual([1, 0.5, 0.25, 0.125]);
  });
});
