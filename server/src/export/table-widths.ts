// How the columns of a table are set: to which side, how wide, and in letters of which size.

import { boldFactor, emsOf } from '@tday/shared/letter-widths';
import type { ColumnKind } from '@tday/shared/report/blocks';
import { type ColumnNeed, columnWeight, columnWidths } from './column-widths.ts';
import { flowText } from './printable/print-flow.ts';
import type { PrintTable } from './printable/printable.ts';
import type { LinesOf } from './table-height.ts';

export const isSetRight = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'money' || kind === 'percent';

/** Rows beyond these seldom hold a longer word, and a register may have thousands. */
const measuredRows = 500;
const measuredLetters = 1_000;
/** Ems. A longer word is broken rather than let the other columns starve. */
const longestUnbroken = 16;
/** Ems. A longer line is a paragraph, and how long it is says nothing more. */
const longestLine = 400;
/** Ems of both sides of a cell together, with a little to spare. */
const padding = 1.5;

const widest = (texts: readonly string[], most: number): number =>
  Math.min(
    most,
    texts.reduce((ems, text) => Math.max(ems, emsOf(text)), 0),
  );

const wordsOf = (text: string): readonly string[] => text.split(/\s+/);

/** Letters. A title as short as "Year 10" stands on one line. */
const shortTitle = 8;

/** A heading of more lines than these stands taller than what it is about. */
export const mostTitleLines = 4;

/** What stands unbroken at the head of a column. */
export const titleWords = (title: string): readonly string[] =>
  title.length <= shortTitle ? [title] : wordsOf(title);

const cellTexts = (table: PrintTable, index: number): readonly string[] =>
  [...table.rows.slice(0, measuredRows).map((row) => row.cells), table.totals ?? []].map((cells) =>
    flowText(cells[index]?.flow ?? []).slice(0, measuredLetters),
  );

const needOf = (table: PrintTable, index: number): ColumnNeed => {
  const { title = '', kind = 'text', weight = 1 } = table.columns[index] ?? {};
  const texts = cellTexts(table, index);
  const stress = table.rowHeaders && index === 0 ? boldFactor : 1;
  const titleWord =
    Math.max(widest(titleWords(title), longestUnbroken), emsOf(title) / mostTitleLines) *
    boldFactor;
  const unbroken = kind === 'text' ? texts.flatMap(wordsOf) : texts;
  const line = Math.max(emsOf(title) * boldFactor, widest(texts, longestLine) * stress);
  return {
    least: Math.max(titleWord, widest(unbroken, longestUnbroken) * stress) + padding,
    most: line + padding,
    weight: columnWeight(weight, line + padding),
  };
};

/** What each column needs, in ems of the letters that the table will be set in. */
export const tableNeeds = (table: PrintTable): readonly ColumnNeed[] =>
  table.columns.map((_, index) => needOf(table, index));

/** A table of few short columns takes half the width: nobody reads a number across a whole page. */
const shareOf = (needs: readonly ColumnNeed[], ems: number): number =>
  needs.reduce((sum, need) => sum + need.most, 0) * 2.5 < ems ? 0.5 : 1;

/** Ems in which a sentence reads well; a column of short words takes less. */
const comfortableColumn = 8;

const comfortableLines = 4;
const widestComfortable = 10;

/** A short phrase stands on two lines as well as on one; a long one takes few. */
const comfortOf = ({ least, most }: ColumnNeed): number =>
  Math.max(
    least,
    Math.min(most / comfortableLines, widestComfortable),
    Math.min(most / 2, comfortableColumn),
  );

export interface TableWidths {
  /** Of the table: that which was asked for, or half of it. */
  readonly width: number;
  /** Of its columns, in whole hundredths of the unit, adding up to it. */
  readonly columns: readonly number[];
}

/** `em` is how much of the unit an em takes. */
export const tableWidths = (
  needs: readonly ColumnNeed[],
  fullWidth: number,
  em: number,
): TableWidths => {
  const width = fullWidth * shareOf(needs, fullWidth / em);
  const comfort = needs.map((need) => ({ ...need, least: comfortOf(need) }));
  const isRoomy = comfort.reduce((sum, { least }) => sum + least, 0) <= width / em;
  const exact = columnWidths(isRoomy ? comfort : needs, width / em).map((ems) => ems * em);
  const whole = exact.map((each) => Math.floor(each * 100) / 100);
  const rest = width - whole.reduce((sum, each) => sum + each, 0);
  const last = whole.length - 1;
  const columns = whole.map((each, index) => {
    return index === last ? Math.round((each + rest) * 100) / 100 : each;
  });
  return { width, columns };
};

/** How many lines a text takes in a column, by the widths of all. */
export const linesByWidth =
  (columns: readonly number[], em: number): LinesOf =>
  (text, column) =>
    emsOf(text) / Math.max(1, (columns[column] ?? 0) / em - padding);

export interface TableSize {
  /** What the names of its styles end with. */
  readonly name: string;
  /** Of the letters, in points. */
  readonly size: number;
}

const usualSize: TableSize = { name: '', size: 9.5 };

/** Tables with many columns are set in smaller letters, so that no word of theirs is parted. */
export const tableSizes: readonly TableSize[] = [
  usualSize,
  { name: ' small', size: 8.5 },
  { name: ' smaller', size: 7.5 },
];

/** The largest letters in which every column has room for its words. */
export const tableSize = (needs: readonly ColumnNeed[], widthInPoints: number): TableSize => {
  const comfortable = needs.reduce((sum, need) => sum + comfortOf(need), 0);
  const fitting = tableSizes.find(({ size }) => comfortable * size <= widthInPoints);
  return fitting ?? tableSizes.at(-1) ?? usualSize;
};
