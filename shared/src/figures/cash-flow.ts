// Cumulative cash flow: what benefits less costs come to, added up year by year, a line for each option.
// Where a line crosses nothing, the option has paid for itself.
import { type Cell, textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { figureWords } from '../words/figures.ts';
import { extremesOf, type Figure, makeFigure, mostTold, named } from './figure.ts';
import { column, moneyCell } from './figure-table.ts';
import { drawLineChart } from './line-chart.ts';
import { moneyTick, scaleOver, shortMoney } from './money-scale.ts';

const words = figureWords.en.cashFlow;

interface CashFlowOption {
  readonly name: string;
  /** Benefits less costs up to and with each year. */
  readonly running: readonly number[];
}

export interface CashFlow {
  readonly years: readonly string[];
  readonly options: readonly CashFlowOption[];
}

interface Line {
  readonly name: string;
  readonly values: readonly number[];
  /** What it comes to in the last year. */
  readonly value: number;
}

const linesOf = ({ options }: CashFlow): readonly Line[] =>
  options.flatMap(({ name, running }) => {
    const value = running.at(-1);
    return value === undefined || !running.every(Number.isFinite)
      ? []
      : [{ name: named(name), values: running, value }];
  });

/** The first year in which a line that was below nothing no longer is. */
const paidBack = ({ values }: Line): number | undefined => {
  const below = values.findIndex((value) => value < 0);
  const back = values.findIndex((value, year) => year > below && value >= 0);
  return below === -1 || back === -1 ? undefined : back;
};

const told = ({ name, value }: Line) => ({ name, amount: shortMoney(value) });

const altOf = (lines: readonly Line[], years: readonly string[]): string => {
  const last = years.at(-1) ?? '';
  const ends = extremesOf(lines);
  const end =
    lines.length > mostTold && ends
      ? words.lastYearOfMany(last, lines.length, told(ends.best), told(ends.worst))
      : words.lastYear(last, lines.map(told));
  const crossings = lines.slice(0, mostTold).flatMap((line) => {
    const year = paidBack(line);
    return year === undefined ? [] : [words.crosses(line.name, years[year] ?? '')];
  });
  return [end, ...crossings].join(' ');
};

/** Years as columns where there are few of them, options as columns where there are fewer. */
const tableOf = (lines: readonly Line[], years: readonly string[]) => {
  if (years.length <= Math.max(7, lines.length)) {
    const rows = lines.map(({ name, values }): readonly Cell[] => [
      textCell(name),
      ...years.map((_, year) => moneyCell(values[year])),
    ]);
    const columns = years.map((year) => column(year, 'money'));
    return { columns: [column(figureWords.en.option, 'text', 4), ...columns], rows };
  }
  return {
    columns: [
      column(figureWords.en.year, 'text', 2),
      ...lines.map(({ name }) => column(name, 'money')),
    ],
    rows: years.map((name, year): readonly Cell[] => [
      textCell(name),
      ...lines.map(({ values }) => moneyCell(values[year])),
    ]),
  };
};

export const cashFlowFigure = (flow: CashFlow): Figure => {
  const lines = linesOf(flow);
  const longest = lines.reduce((most, { values }) => Math.max(most, values.length), 0);
  const years = Array.from({ length: longest }, (_, year) =>
    named(flow.years[year] ?? String(year)),
  );
  if (lines.length === 0 || longest === 0) return missing(words.empty);
  const scale = scaleOver(
    lines.flatMap(({ values }) => values),
    6,
  );
  return makeFigure({
    title: words.title,
    alt: altOf(lines, years),
    drawing: drawLineChart({
      lines: lines.map(({ name, value, values }) => ({ name, values, says: shortMoney(value) })),
      steps: years,
      scale,
      tick: moneyTick(scale),
      axis: words.axis,
    }),
    ...tableOf(lines, years),
  });
};
