// How the columns of a table are set: to which side, and how wide. The widths of letters are those of
// Arial, rounded: they decide where a column may not be narrower than its longest word.
import type { ColumnKind } from '@tday/shared/report/blocks';
import { type ColumnNeed, columnWidths } from './column-widths.ts';
import { flowText } from './printable/print-flow.ts';
import type { PrintTable } from './printable/printable.ts';

export const isSetRight = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'money' || kind === 'percent';

/** Letters of a group and their width in ems, narrowest first. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijl|!.,:;'\s/\\()[\]ftI-]/, 0.3],
  [/[a-z0-9£$€?*+=<>"#_]/, 0.56],
  [/[mwMW%@]/, 0.88],
  [/[\u0020-\u024F\u0400-\u04FF]/, 0.7],
];
const wideLetter = 1;

const emsOf = (text: string): number => {
  let ems = 0;
  for (const letter of text) {
    ems += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? wideLetter;
  }
  return ems;
};

/** A word longer than this is broken rather than let the other columns starve. */
const longestUnbroken = 16;
/** Beyond this many ems a line is a paragraph, and how long it is says nothing more. */
const longestLine = 400;

const wordsOf = (text: string): readonly string[] => text.slice(0, 2_000).split(/\s+/);

const longest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.map(emsOf)));

/** How much wider bold letters are. */
const bold = 1.1;

const needOf = (table: PrintTable, index: number): ColumnNeed => {
  const column = table.columns[index];
  const title = column?.title ?? '';
  const rows = [...table.rows.map((row) => row.cells), table.totals ?? []];
  const texts = rows.map((cells) => flowText(cells[index]?.flow ?? []).slice(0, 1_000));
  const wholeLines = column !== undefined && column.kind !== 'text';
  const stress = table.rowHeaders && index === 0 ? bold : 1;
  const titleWord = longest(wordsOf(title), longestUnbroken) * bold;
  const word = longest(wholeLines ? texts : texts.flatMap(wordsOf), longestUnbroken) * stress;
  const line = Math.max(emsOf(title) * bold, longest(texts, longestLine) * stress);
  return {
    least: Math.max(titleWord, word) + padding,
    most: line + padding,
    weight: column?.weight ?? 1,
  };
};

export interface TableWidths {
  /** Widths in whole hundredths of the unit of the width that was asked for, adding up to it. */
  readonly widths: readonly number[];
  /** For each column the narrowest that parts no word. */
  readonly least: readonly number[];
}

/** Both sides of a cell, in ems. */
const padding = 1.25;

export const tableWidths = (table: PrintTable, width: number, em: number): TableWidths => {
  const needs = table.columns.map((_, index) => needOf(table, index));
  const exact = columnWidths(needs, width / em).map((ems) => ems * em);
  const whole = exact.map((each) => Math.floor(each * 100) / 100);
  const rest = width - whole.reduce((sum, each) => sum + each, 0);
  const last = whole.length - 1;
  return {
    widths: whole.map((each, index) =>
      index === last ? Math.round((each + rest) * 100) / 100 : each,
    ),
    least: needs.map((need) => need.least * em),
  };
};

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

/** Ems in which a sentence reads well; a column of short words takes less. */
const comfortableColumn = 10;

/** The largest letters in which every column has room for its words. */
export const tableSize = (table: PrintTable, widthInPoints: number): TableSize => {
  const comfortable = table.columns.reduce((sum, _, index) => {
    const { least, most } = needOf(table, index);
    return sum + Math.min(most, Math.max(least, comfortableColumn));
  }, 0);
  const fitting = tableSizes.find(({ size }) => comfortable * size <= widthInPoints);
  return fitting ?? tableSizes.at(-1) ?? usualSize;
};
