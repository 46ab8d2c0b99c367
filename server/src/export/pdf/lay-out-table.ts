// Lays out one table: its columns, its rows up to the most that a PDF can carry, and its totals.
import { pdfWords } from '@tday/shared/words/pdf';
import type { PrintCell, PrintRow, PrintTable } from '../printable/printable.ts';
import { type LinesOf, standsWhole } from '../table-height.ts';
import { isSetRight } from '../table-widths.ts';
import { layOutFlow, paragraphsOf } from './lay-out-flow.ts';
import { type Column, layOutLine } from './lay-out-text.ts';
import { geometry } from './page-geometry.ts';
import type { PaperColumn, PaperFlow, PaperRow, PaperTable } from './paper.ts';
import type { TableLayout } from './table-layout.ts';
import { measureWith } from './text-width.ts';

/** Ten thousand rows would take half a minute and two gigabytes. */
const mostRows = 1000;
/** A taller row is let run over to the next page, for it might be taller than the page. */
const mostLinesKeptWhole = 18;

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** The room for words in each column. */
const columnsOf = ({ widths, size }: TableLayout, page: Column): readonly Column[] =>
  widths.map((width) => ({ ...page, size, width: width - 2 * geometry.cellInset.x }));

const layOutCells = (
  cells: readonly PrintCell[],
  columns: readonly Column[],
): readonly (readonly PaperFlow[])[] =>
  columns.map((column, at) => layOutFlow(cells[at]?.flow ?? [], column));

const lineCount = (cell: PrintCell, { faces, width, size }: Column): number => {
  const measure = measureWith(faces);
  return paragraphsOf(cell.flow).reduce(
    (lines, words) => lines + Math.ceil(measure(words, size, false) / width),
    0,
  );
};

const isWhole = (row: PrintRow, columns: readonly Column[]): boolean =>
  row.cells.every((cell, at) => {
    const column = columns[at];
    return column === undefined || lineCount(cell, column) <= mostLinesKeptWhole;
  });

const linesIn =
  (columns: readonly Column[]): LinesOf =>
  (text, at) => {
    const column = columns[at];
    if (column === undefined) return 0;
    return measureWith(column.faces)(text, column.size, true) / column.width;
  };

const layOutRow = (row: PrintRow, columns: readonly Column[]): PaperRow => ({
  anchor: row.id ?? '',
  cells: layOutCells(row.cells, columns),
  whole: isWhole(row, columns),
});

const layOutColumn = (
  column: PrintTable['columns'][number],
  width: number,
  words: Column,
): PaperColumn => ({
  title: layOutLine(column.title, words),
  width,
  rightAligned: isSetRight(column.kind),
});

export const layOutTable = (table: PrintTable, layout: TableLayout, page: Column): PaperTable => {
  const columns = columnsOf(layout, page);
  const rows = table.rows.slice(0, mostRows);
  return {
    kind: 'table',
    ...(table.headedBy === undefined && { caption: layOutLine(table.caption, page) }),
    size: layout.size,
    rowHeaders: table.rowHeaders,
    whole: standsWhole(table, linesIn(columns)),
    columns: table.columns.flatMap((column, at) => {
      const words = columns[at];
      return words === undefined ? [] : layOutColumn(column, layout.widths[at] ?? 0, words);
    }),
    rows: rows.map((row) => layOutRow(row, columns)),
    totals: table.totals === undefined ? [] : layOutCells(table.totals, columns),
    more:
      rows.length < table.rows.length
        ? pdfWords.en.firstRows(grouped(mostRows), grouped(table.rows.length))
        : '',
  };
};
