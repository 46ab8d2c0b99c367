// Decides how a table stands on the page: on which way of the paper, in which size of type, and how
// wide each column. What reads well on upright paper stays upright.
import { type ColumnNeed, columnWeight, columnWidths } from '../column-widths.ts';
import type { PrintCell, PrintTable } from '../printable/printable.ts';
import { mostTitleLines, titleWords } from '../table-widths.ts';
import { paragraphsOf } from './lay-out-flow.ts';
import { slack } from './long-words.ts';
import { geometry, turnedWidth, uprightWidth } from './page-geometry.ts';
import { longestLine, longestWord, type Measure } from './text-width.ts';

interface Way {
  readonly turned: boolean;
  readonly size: number;
}

export interface TableLayout extends Way {
  readonly widths: readonly number[];
}

/** In order of preference. */
const ways: readonly Way[] = [
  { turned: false, size: 9.5 },
  { turned: false, size: 8.5 },
  { turned: false, size: 8 },
  { turned: true, size: 9 },
  { turned: true, size: 8 },
];
const lastResort: Way = { turned: true, size: 7 };

/** A word longer than this, in ems, may be broken: it is an address or a key. */
const longestUnbroken = 15;
/** A column of sentences narrower than this, in ems, reads like a ladder. */
const comfortable = 8;
/** So does one whose longest words would take more lines than these. */
const comfortableLines = 4;
const widestComfortable = 10;
/** Cells are read for their widths no further than this: enough to know a register by. */
const rowsRead = 300;
const lettersRead = 600;

const wordsOf = (cell: PrintCell | undefined): readonly string[] =>
  paragraphsOf(cell?.flow ?? []).map((words) => words.slice(0, lettersRead));

const wordsOfColumn = (table: PrintTable, at: number): readonly string[] =>
  table.rows.slice(0, rowsRead).flatMap(({ cells }) => wordsOf(cells[at]));

/** In ems, nearly: how far the words of a list stand in. */
const listIndent = 2;

const hasList = (table: PrintTable, at: number): boolean =>
  table.rows
    .slice(0, rowsRead)
    .some(({ cells }) => cells[at]?.flow.some(({ kind }) => kind === 'list') === true);

/** In ems, so that one measuring serves every size. */
interface EmNeed extends ColumnNeed {
  readonly comfort: number;
}

const needOf = (table: PrintTable, at: number, measure: Measure): EmNeed => {
  const column = table.columns[at];
  const bold = (text: string): number => measure(text, 1, true);
  const set = (text: string): number => measure(text, 1, table.rowHeaders && at === 0);
  const words = wordsOfColumn(table, at);
  const totals = wordsOf(table.totals?.[at]);
  const wholeLines = column !== undefined && column.kind !== 'text';
  const heading = column?.title ?? '';
  const title = Math.max(bold(heading) / mostTitleLines, ...titleWords(heading).map(bold));
  const lines = [
    ...words.map((cell) => longestLine(cell, set)),
    ...totals.map((cell) => longestLine(cell, bold)),
  ];
  const indent = hasList(table, at) ? listIndent : 0;
  const longest = Math.max(title, ...lines) + indent;
  const line = Math.max(longest, bold(heading) / 2);
  const word =
    indent +
    Math.max(
      title,
      ...words.map((cell) => longestWord(cell, set)),
      ...totals.map((cell) => longestWord(cell, bold)),
    );
  const least = Math.min(wholeLines ? longest : word, longestUnbroken) / slack;
  const most = Math.max(line / slack, least);
  const wide = Math.min(most / comfortableLines, widestComfortable);
  // A short phrase stands on two lines as well as on one.
  const comfort = Math.max(least, wide, Math.min(most / 2, comfortable));
  const weight = columnWeight(Math.max(1, column?.weight ?? 1), most);
  return { least, most, comfort, weight };
};

const inPoints = (need: EmNeed, size: number): EmNeed => ({
  weight: need.weight,
  least: need.least * size + 2 * geometry.cellInset.x,
  most: need.most * size + 2 * geometry.cellInset.x,
  comfort: need.comfort * size + 2 * geometry.cellInset.x,
});

const widthOf = (way: Way): number => (way.turned ? turnedWidth : uprightWidth);

const readsWell = (needs: readonly EmNeed[], way: Way): boolean =>
  needs.reduce((total, need) => total + inPoints(need, way.size).comfort, 0) <= widthOf(way);

export const layOutColumns = (table: PrintTable, measure: Measure): TableLayout => {
  const needs = table.columns.map((_, at) => needOf(table, at, measure));
  const found = ways.find((one) => readsWell(needs, one));
  const way = found ?? lastResort;
  const points = needs
    .map((need) => inPoints(need, way.size))
    .map((need) => (found === undefined ? need : { ...need, least: need.comfort }));
  return { ...way, widths: columnWidths(points, widthOf(way)) };
};
