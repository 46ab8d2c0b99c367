// Pounds of one year as pounds of another: by a series of prices, or by one share a year. And value added tax.
import { type Exact, exact, one, over, times, toNumber } from './exact.ts';

/** How high prices were in each year; only the ratio of two counts. */
export type PriceIndex = Readonly<Record<string, number>>;

/** What an amount at the prices of one year is at those of another; undefined where a year is not known. */
export const atPricesOf = (
  amount: number,
  { from, to, index }: { readonly from: string; readonly to: string; readonly index: PriceIndex },
): number | undefined => {
  const [before, after] = [index[from], index[to]];
  if (before === undefined || after === undefined || before <= 0) return undefined;
  return toNumber(over(times(exact(amount), exact(after)), exact(before)));
};

/** 1, then each year so much more: what real pounds are multiplied by to be the pounds that are paid. */
export const exactInflation = (share: number, years: number): readonly Exact[] => {
  const factors: Exact[] = [];
  let factor = one;
  for (let year = 0; year < years; year++) {
    if (year > 0) factor = times(factor, one + exact(share));
    factors.push(factor);
  }
  return factors;
};

/** Real amounts as the pounds that are paid in each year, prices rising by a share a year. */
export const toNominal = (amounts: readonly number[], inflation: number): readonly number[] => {
  const factors = exactInflation(inflation, amounts.length);
  return amounts.map((amount, year) => toNumber(times(exact(amount), factors[year] ?? one)));
};

export const toReal = (amounts: readonly number[], inflation: number): readonly number[] => {
  const factors = exactInflation(inflation, amounts.length);
  return amounts.map((amount, year) => toNumber(over(exact(amount), factors[year] ?? one)));
};

/** The rate for pounds as they are paid: a real stream is never discounted with it. */
export const nominalRate = (real: number, inflation: number): number =>
  toNumber(times(one + exact(real), one + exact(inflation)) - one);

export const withoutVat = (gross: number, vatRate: number): number =>
  toNumber(over(exact(gross), one + exact(vatRate)));
