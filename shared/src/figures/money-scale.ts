// Pounds along an axis: the unit that a figure counts in, ticks at round numbers, and nothing always
// among them, so that no bar or line looks taller than it is.
import { nice, ticks } from 'd3-array';
import { formatNumber } from '../fields/amount.ts';

const units = [
  { pounds: 1e12, sign: 'tn' },
  { pounds: 1e9, sign: 'bn' },
  { pounds: 1e6, sign: 'm' },
  { pounds: 1e3, sign: 'k' },
  { pounds: 1, sign: '' },
] as const;

type Unit = (typeof units)[number];

const unitFor = (size: number): Unit => units.find(({ pounds }) => size >= pounds) ?? units[4];

const withSign = (pounds: number, { pounds: unit, sign }: Unit, decimals: number): string => {
  const shown = formatNumber(Math.abs(pounds) / unit, decimals);
  return `${pounds < 0 ? '\u2212' : ''}£${shown}${sign}`;
};

/** Three figures are as many as an estimate bears: £756k, £4.64m, £12.30; what is whole stays so. */
const decimalsFor = (inUnit: number): number => {
  if (inUnit >= 100 || Number.isInteger(inUnit)) return 0;
  return inUnit >= 10 ? 1 : 2;
};

/** "£756k", "−£4.64m": an amount as a figure says it; the table has every penny. */
export const shortMoney = (pounds: number): string => {
  const size = Math.abs(pounds);
  if (size < 0.005) return '£0';
  // 999,600 is £1.00m and not £1,000k.
  const unit = unitFor(size * 1.0005);
  const decimals = decimalsFor(size / unit.pounds);
  return withSign(pounds, unit, decimals);
};

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** From the least to the most of the numbers and nothing, with ends and ticks at round numbers. */
export const scaleOver = (numbers: readonly number[], wantedTicks: number): Scale => {
  const least = numbers.reduce((low, number) => Math.min(low, number), 0);
  const most = numbers.reduce((high, number) => Math.max(high, number), 0);
  const [low, high] = nice(least, most === least ? 1 : most, wantedTicks);
  return { low, high, ticks: ticks(low, high, wantedTicks) };
};

/** Where a number lies between two places. */
export const placeOn = (
  { low, high }: Scale,
  from: number,
  to: number,
): ((number: number) => number) => {
  const span = high - low;
  return (number) => from + ((to - from) * (number - low)) / span;
};

/** Steps are 1, 2 or 5 times a power of ten. */
const decimalsBetween = (step: number, unit: number): number => {
  const power = Math.ceil(-Math.log10(step / unit) - 1e-9);
  return Math.min(8, Math.max(0, power));
};

/** How each tick is written: all in one unit, with as many decimals as tell them apart. */
export const moneyTick = ({ low, high, ticks: marks }: Scale): ((pounds: number) => string) => {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)));
  const step = Math.abs((marks[1] ?? high) - (marks[0] ?? low));
  const decimals = decimalsBetween(step, unit.pounds);
  return (pounds) => (pounds === 0 ? '£0' : withSign(pounds, unit, decimals));
};
