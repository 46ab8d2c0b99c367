// What an option's benefits are worth by kind: only cash can be taken from a budget, and what has no
// amount is counted in words, not left out.
import { formatNumber } from '../fields/amount.ts';
import { textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { figureWords } from '../words/figures.ts';
import { type BarRow, drawBarChart } from './bar-chart.ts';
import { type Figure, makeFigure, named } from './figure.ts';
import { column, moneyCell, numberCell } from './figure-table.ts';
import { moneyTick, scaleOver, shortMoney } from './money-scale.ts';

const words = figureWords.en.benefits;

interface KindSum {
  readonly kind: keyof typeof words.kinds;
  /** How many benefits there are of this kind. */
  readonly benefits: number;
  /** What they are worth together, in present value; undefined where none of them has an amount. */
  readonly value?: number | undefined;
}

export interface BenefitsByKind {
  /** Whose benefits they are. */
  readonly option: string;
  readonly kinds: readonly KindSum[];
}

const rowOf = ({ kind, benefits, value }: KindSum): BarRow => {
  const name = words.kinds[kind];
  if (value === undefined) return { name, says: words.noMoney(benefits), bars: [] };
  return {
    name,
    says: words.row(shortMoney(value), benefits),
    bars: [{ value, look: value < 0 ? 'hollow' : 'solid' }],
  };
};

const altOf = (sums: readonly KindSum[]): string => {
  const told = sums.flatMap(({ kind, value }) =>
    value === undefined ? [] : [{ name: words.kinds[kind], amount: shortMoney(value) }],
  );
  const without = sums.filter(({ value }) => value === undefined);
  const unpriced = without.reduce((count, { benefits }) => count + benefits, 0);
  return [
    told.length === 0 ? words.onlyWords : words.says(told),
    ...(unpriced === 0 ? [] : [words.unpriced(unpriced)]),
  ].join(' ');
};

export const benefitsByKindFigure = ({ option, kinds }: BenefitsByKind): Figure => {
  const sums = kinds.filter(({ benefits }) => benefits > 0);
  if (sums.length === 0) return missing(words.empty);
  const scale = scaleOver(
    sums.map(({ value = 0 }) => value),
    5,
  );
  return makeFigure({
    title: words.title(named(option)),
    alt: altOf(sums),
    drawing: drawBarChart({
      rows: sums.map(rowOf),
      scale,
      tick: moneyTick(scale),
      axis: words.axis,
      key: [],
    }),
    columns: [
      column(words.kind, 'text', 4),
      column(words.lines, 'number'),
      column(words.value, 'money'),
    ],
    rows: sums.map(({ kind, benefits, value }) => [
      textCell(words.kinds[kind]),
      numberCell(benefits, formatNumber(benefits)),
      moneyCell(value),
    ]),
  });
};
