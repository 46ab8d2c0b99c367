// How the effort falls on Must, Should and Could, held against the guide of 60, 20 and 20 per cent.
// What is agreed as out for now counts for nothing here.
import { formatNumber } from '../fields/amount.ts';
import { type Cell, textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { figureWords } from '../words/figures.ts';
import { type BarRow, drawBarChart } from './bar-chart.ts';
import { type Figure, makeFigure } from './figure.ts';
import { column, numberCell, percentCell } from './figure-table.ts';

const words = figureWords.en.priorities;

const levels = ['must', 'should', 'could'] as const;
type Level = (typeof levels)[number];

const guide: Readonly<Record<Level, number>> = { must: 0.6, should: 0.2, could: 0.2 };

interface Prioritised {
  /** The id of what was chosen: must, should, could, or another that is left out. */
  readonly priority: string;
  readonly effort?: number | undefined;
}

export interface Priorities {
  readonly requirements: readonly Prioritised[];
  /** What effort is counted in: "days"; empty where it has no unit. */
  readonly unit: string;
}

interface Sum {
  readonly level: Level;
  readonly effort: number;
  readonly requirements: number;
}

const effortOf = ({ effort }: Prioritised): number =>
  effort !== undefined && effort > 0 && Number.isFinite(effort) ? effort : 0;

const sumOf = (level: Level, all: readonly Prioritised[]): Sum => {
  const own = all.filter(({ priority }) => priority === level);
  const effort = own.reduce((sum, requirement) => sum + effortOf(requirement), 0);
  return { level, effort: Math.round(effort * 100) / 100, requirements: own.length };
};

/** Whole per cent; one decimal where rounding would hide which side of the guide it lies on. */
const percent = (share: number): string => {
  const exact = share * 100;
  const whole = Math.round(exact);
  const near =
    Math.abs(exact - whole) > 1e-9 && levels.some((level) => guide[level] * 100 === whole);
  return `${formatNumber(exact, near ? 1 : 0)}%`;
};

const tenth = { low: 0, high: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] } as const;

export const prioritiesFigure = ({ requirements, unit }: Priorities): Figure => {
  const sums = levels.map((level) => sumOf(level, requirements));
  const total = sums.reduce((sum, { effort }) => sum + effort, 0);
  if (total === 0) return missing(words.empty);
  const shareOf = ({ effort }: Sum): number => effort / total;
  const amount = (effort: number): string => words.amount(formatNumber(effort), unit);
  const rowOf = (sum: Sum): BarRow => ({
    name: words.levels[sum.level],
    says: words.row(percent(shareOf(sum)), amount(sum.effort), sum.requirements),
    bars: [{ value: shareOf(sum), look: 'solid' }],
    mark: guide[sum.level],
  });
  const [must = 0, should = 0, could = 0] = sums.map(shareOf);
  const counted = requirements.filter(({ priority }) => levels.some((level) => level === priority));
  const without = counted.filter((requirement) => effortOf(requirement) === 0).length;
  const cellsOf = (sum: Sum): readonly Cell[] => [
    textCell(words.levels[sum.level]),
    numberCell(sum.requirements),
    numberCell(sum.effort, formatNumber(sum.effort)),
    percentCell(shareOf(sum), percent(shareOf(sum))),
    percentCell(guide[sum.level], percent(guide[sum.level])),
  ];
  return makeFigure({
    title: words.title,
    alt: [
      words.says(percent(must), percent(should), percent(could)),
      must > guide.must + 1e-9 ? words.over : words.within,
      ...(without === 0 ? [] : [words.noEffort(without)]),
    ].join(' '),
    drawing: drawBarChart({
      rows: sums.map(rowOf),
      scale: tenth,
      tick: percent,
      axis: words.axis,
      key: [{ sign: 'mark', says: words.guideKey }],
    }),
    columns: [
      column(words.priority, 'text', 3),
      column(words.requirements, 'number'),
      column(words.effort(unit), 'number'),
      column(words.share, 'percent'),
      column(words.guide, 'percent'),
    ],
    rows: sums.map(cellsOf),
  });
};
