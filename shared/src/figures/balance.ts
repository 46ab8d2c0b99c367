// Who was in the room, by the group for whom they spoke, and how many of them added something. Counts
// only: a figure names nobody.
import { ticks } from 'd3-array';
import { type Cell, textCell } from '../report/blocks.ts';
import { missing } from '../report/words-on-paper.ts';
import { figureWords } from '../words/figures.ts';
import { type Bar, drawBarChart } from './bar-chart.ts';
import { type Figure, makeFigure, named } from './figure.ts';
import { column, numberCell } from './figure-table.ts';

const words = figureWords.en.balance;

export interface GroupCount {
  readonly name: string;
  readonly present: number;
  /** How many of them added a row to a register; undefined where that is not known. */
  readonly wrote?: number | undefined;
}

const barsOf = ({ present, wrote }: GroupCount): readonly Bar[] => [
  { value: present, look: 'solid' },
  ...(wrote === undefined ? [] : [{ value: wrote, look: 'hollow' as const }]),
];

const sayOf = ({ present, wrote }: GroupCount): string =>
  wrote === undefined ? words.row(present) : words.rowWithWriters(present, wrote);

const altOf = (groups: readonly GroupCount[], withWriters: boolean): string => {
  const present = groups.reduce((sum, group) => sum + group.present, 0);
  const wrote = groups.reduce((sum, group) => sum + (group.wrote ?? 0), 0);
  const absent = groups.filter((group) => group.present === 0).map(({ name }) => named(name));
  return [
    words.says(groups.map((group) => [named(group.name), group.present] as const)),
    ...(withWriters ? [words.wroteSays(wrote, present)] : []),
    ...(absent.length === 0 ? [] : [words.absent(absent)]),
  ].join(' ');
};

/** People come whole. */
const peopleScale = (most: number) => {
  const marks = ticks(0, most, 6).filter(Number.isInteger);
  return { low: 0, high: most, ticks: marks };
};

export const balanceFigure = (groups: readonly GroupCount[]): Figure => {
  const most = groups.reduce((high, { present }) => (present > high ? present : high), 0);
  if (most === 0) return missing(words.empty);
  const withWriters = groups.some(({ wrote }) => wrote !== undefined);
  const cellsOf = (group: GroupCount): readonly Cell[] => [
    textCell(named(group.name)),
    numberCell(group.present),
    ...(withWriters ? [numberCell(group.wrote ?? 0)] : []),
  ];
  return makeFigure({
    title: withWriters ? words.titleWithWriters : words.title,
    alt: altOf(groups, withWriters),
    drawing: drawBarChart({
      rows: groups.map((group) => ({
        name: named(group.name),
        says: sayOf(group),
        bars: barsOf(group),
      })),
      scale: peopleScale(most),
      tick: String,
      axis: words.axis,
      key: withWriters
        ? [
            { sign: 'solid', says: words.present },
            { sign: 'hollow', says: words.wrote },
          ]
        : [],
    }),
    columns: [
      column(words.group, 'text', 4),
      column(words.present, 'number'),
      ...(withWriters ? [column(words.wrote, 'number')] : []),
    ],
    rows: groups.map(cellsOf),
  });
};
