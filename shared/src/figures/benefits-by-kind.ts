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

const kinds = ['cash-releasing', 'non-cash-releasing', 'quantified', 'qualitative'] as const;
type Kind = (typeof kinds)[number];

interface Benefit {
  readonly kind: Kind;
  /** Present value in pounds; undefined where it has none in money. */
  readonly value?: number | undefined;
}

export interface BenefitsByKind {
  /** Whose benefits they are; empty where there is but one list. */
  readonly option: string;
  readonly benefits: readonly Benefit[];
}

interface Sum {
  readonly kind: Kind;
  readonly count: number;
  readonly priced: number;
  readonly value: number;
}

const sumOf = (kind: Kind, all: readonly Benefit[]): Sum => {
  const own = all.filter((benefit) => benefit.kind === kind);
  const values = own.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    kind,
    count: own.length,
    priced: values.length,
    value: values.reduce((sum, value) => sum + value, 0),
  };
};

const rowOf = ({ kind, count, priced, value }: Sum): BarRow => {
  const name = words.kinds[kind];
  if (priced === 0) return { name, says: words.noMoney(count), bars: [] };
  return {
    name,
    says: words.row(shortMoney(value), count),
    bars: [{ value, look: value < 0 ? 'hollow' : 'solid' }],
  };
};

const altOf = (sums: readonly Sum[]): string => {
  const priced = sums.filter((sum) => sum.priced > 0);
  const told = priced.map(({ kind, value }) => ({
    name: words.kinds[kind],
    amount: shortMoney(value),
  }));
  const unpriced = sums.reduce((most, sum) => most + sum.count - sum.priced, 0);
  return [
    told.length === 0 ? words.onlyWords : words.says(told),
    ...(unpriced === 0 ? [] : [words.unpriced(unpriced)]),
  ].join(' ');
};

export const benefitsByKindFigure = ({ option, benefits }: BenefitsByKind): Figure => {
  const sums = kinds.map((kind) => sumOf(kind, benefits)).filter(({ count }) => count > 0);
  if (sums.length === 0) return missing(words.empty);
  const scale = scaleOver(
    sums.map(({ value }) => value),
    5,
  );
  return makeFigure({
    title: words.title(option === '' ? '' : named(option)),
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
    rows: sums.map(({ kind, count, priced, value }) => [
      textCell(words.kinds[kind]),
      numberCell(count, formatNumber(count)),
      moneyCell(priced === 0 ? undefined : value),
    ]),
  });
};
