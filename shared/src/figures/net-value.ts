// What each option is worth on the whole, with the range between its low and its high estimate.
import { textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { figureWords } from '../words/figures.ts';
import { type BarRow, drawBarChart } from './bar-chart.ts';
import { extremesOf, type Figure, makeFigure, mostTold, named } from './figure.ts';
import { column, moneyCell } from './figure-table.ts';
import { moneyTick, scaleOver, shortMoney } from './money-scale.ts';

const words = figureWords.en.netValue;

export interface NetValue {
  readonly name: string;
  /** Undefined while it cannot be worked out. */
  readonly central?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

interface Known {
  readonly name: string;
  readonly value: number;
  readonly range?: { readonly low: number; readonly high: number };
}

const isNumber = (number: number | undefined): number is number => Number.isFinite(number);

/** A range of nothing says nothing. */
const rangeOf = ({ low, high }: NetValue): Pick<Known, 'range'> =>
  isNumber(low) && isNumber(high) && high > low ? { range: { low, high } } : {};

const knownOf = (option: NetValue): readonly Known[] =>
  isNumber(option.central)
    ? [{ name: named(option.name), value: option.central, ...rangeOf(option) }]
    : [];

const rowOf = (option: NetValue): BarRow => {
  const [known] = knownOf(option);
  if (known === undefined) return { name: named(option.name), says: words.notYet, bars: [] };
  const { name, value, range } = known;
  const central = shortMoney(value);
  return {
    name,
    says: range ? words.range(central, shortMoney(range.low), shortMoney(range.high)) : central,
    bars: [{ value, look: value < 0 ? 'hollow' : 'solid', ...(range && { range }) }],
  };
};

const told = ({ name, value }: Known) => ({ name, amount: shortMoney(value) });

const altOf = (known: readonly Known[], unknown: number): string => {
  const ends = extremesOf(known);
  const says =
    known.length > mostTold && ends
      ? words.many(known.length, told(ends.best), told(ends.worst))
      : words.all(known.map(told));
  return unknown === 0 ? says : `${says} ${words.missing(unknown)}`;
};

export const netValueFigure = (options: readonly NetValue[]): Figure => {
  const known = options.flatMap(knownOf);
  if (known.length === 0) return missing(words.empty);
  const ranges = known.flatMap(({ range }) => range ?? []);
  const ends = ranges.flatMap(({ low, high }) => [low, high]);
  const scale = scaleOver([...known.map(({ value }) => value), ...ends], 6);
  const withRange = ranges.length > 0;
  return makeFigure({
    title: words.title,
    alt: altOf(known, options.length - known.length),
    drawing: drawBarChart({
      rows: options.map(rowOf),
      scale,
      tick: moneyTick(scale),
      axis: words.axis,
      key: withRange ? [{ sign: 'range', says: words.rangeKey }] : [],
    }),
    columns: [
      column(figureWords.en.option, 'text', 5),
      column(words.central, 'money'),
      ...(withRange ? [column(words.low, 'money'), column(words.high, 'money')] : []),
    ],
    rows: options.map((option) => {
      const [value] = knownOf(option);
      const { low, high } = value?.range ?? {};
      const rest = withRange ? [moneyCell(low), moneyCell(high)] : [];
      return [textCell(named(option.name)), moneyCell(value?.value), ...rest];
    }),
  });
};
