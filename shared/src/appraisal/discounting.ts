// What a pound of a later year is worth in year 0. Year 0 is not discounted; the rate may step down after
// many years, and then goes on from the factor of the year before.
import { type Exact, exact, one, over, toNumber } from './exact.ts';

/** From this year on, until the year at which the next band begins. A share: 0.035 is 3.5%. */
export interface RateBand {
  readonly from: number;
  readonly rate: number;
}

/** In the order of their years; the first holds for every year before the second. */
export interface RateSchedule {
  readonly bands: readonly RateBand[];
}

export const flatRate = (rate: number): RateSchedule => ({ bands: [{ from: 0, rate }] });

export const rateOfYear = ({ bands }: RateSchedule, year: number): number => {
  const band = bands.findLast(({ from }) => from <= year) ?? bands[0];
  return band?.rate ?? 0;
};

/** For years 0, 1 ... up to, and without, `years`. A rate below nothing is refused where it is read. */
export const exactFactors = (schedule: RateSchedule, years: number): readonly Exact[] => {
  const factors: Exact[] = [];
  let factor = one;
  for (let year = 0; year < years; year++) {
    if (year > 0) factor = over(factor, one + exact(rateOfYear(schedule, year)));
    factors.push(factor);
  }
  return factors;
};

export const discountFactors = (schedule: RateSchedule, years: number): readonly number[] =>
  exactFactors(schedule, years).map(toNumber);
