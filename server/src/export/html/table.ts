// Tables and figures as HTML. A table wider than the screen scrolls in a group of its own, which can
// be reached by keyboard and says what it is.
import type { Column } from '@tday/shared/report/blocks';
import { exportWords } from '@tday/shared/words/export';
import type { ColumnNeed } from '../column-widths.ts';
import { flowText } from '../printable/print-flow.ts';
import type { PrintCell, PrintFigure, PrintRow, PrintTable } from '../printable/printable.ts';
import {
  isSetRight,
  type TableWidths,
  tableNeeds,
  tableSize,
  tableWidths,
} from '../table-widths.ts';
import { element, escapeText } from '../xml.ts';
import { printFlow, runsAs } from './inlines.ts';

/** Points of a table at its full width on paper. */
const fullWidth = 490;
/** Ems of the least that a column takes on a narrow screen. */
const leastColumn = 5;

const columnClass = (column: Column): string | undefined => {
  if (isSetRight(column.kind)) return 'number';
  return column.kind === 'reference' ? 'reference' : undefined;
};

/** The ems at which no column is narrower than its longest word; below them, the table scrolls. */
const leastWidth = (needs: readonly ColumnNeed[], { width, columns }: TableWidths): number => {
  const asked = needs.map(({ least }, index) => (least * width) / (columns[index] ?? 1));
  return Math.ceil(Math.max(needs.length * leastColumn, ...asked));
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;

const printColumns = ({ width, columns }: TableWidths): string =>
  element(
    'colgroup',
    {},
    ...columns.map((column) => element('col', { style: `width:${percent(column, width)}` })),
  );

/** Half a screen is no width on a phone: there the least is what counts. */
const tableStyle = (needs: readonly ColumnNeed[], widths: TableWidths): string =>
  `min-width:${leastWidth(needs, widths)}em;width:${percent(widths.width, fullWidth)}`;

const printHead = (columns: readonly Column[]): string => {
  const cells = columns.map((column) =>
    element('th', { scope: 'col', class: columnClass(column) }, escapeText(column.title)),
  );
  return element('thead', {}, element('tr', {}, ...cells));
};

const printCell = (cell: PrintCell, column: Column | undefined, isHeader: boolean): string => {
  const attributes = {
    scope: isHeader ? 'row' : undefined,
    class: column && columnClass(column),
    ...runsAs(flowText(cell.flow)),
  };
  return element(isHeader ? 'th' : 'td', attributes, printFlow(cell.flow));
};

const printRow = (row: PrintRow, table: PrintTable, className?: string): string =>
  element(
    'tr',
    { id: row.id, class: className },
    ...row.cells.map((cell, index) =>
      printCell(cell, table.columns[index], table.rowHeaders && index === 0),
    ),
  );

/** An underscore: no id of a heading or a row has one. */
const captionId = ({ number }: PrintTable): string => `caption_${number}`;

const printCaption = (table: PrintTable): string =>
  element('caption', { id: captionId(table) }, element('span', {}, escapeText(table.caption)));

export const printTable = (table: PrintTable): string => {
  const needs = tableNeeds(table);
  const size = tableSize(needs, fullWidth);
  const widths = tableWidths(needs, fullWidth, size.size);
  const name = table.headedBy ?? captionId(table);
  const totals =
    table.totals === undefined
      ? ''
      : element('tfoot', {}, printRow({ cells: table.totals }, table, 'totals'));
  return element(
    'div',
    { class: 'scroll', role: 'group', 'aria-labelledby': name, tabindex: 0 },
    element(
      'table',
      {
        class: size.name.trim() || undefined,
        style: tableStyle(needs, widths),
        'aria-labelledby': table.headedBy,
      },
      table.headedBy === undefined ? printCaption(table) : '',
      printColumns(widths),
      printHead(table.columns),
      element('tbody', {}, table.rows.map((row) => printRow(row, table)).join('')),
      totals,
    ),
  );
};

/** As an image, not as elements of the page: whatever is in it, it runs and fetches nothing. */
const printPicture = (figure: PrintFigure): string =>
  element('img', {
    src: `data:image/svg+xml,${encodeURIComponent(figure.svg)}`,
    alt: figure.alt,
    width: figure.width,
    height: figure.height,
  });

/** Too narrow a screen to read its words by scrolls it, as it does a wide table. */
export const printFigure = (figure: PrintFigure): string => {
  const caption = `figure_${figure.table.number}`;
  return (
    element(
      'figure',
      {},
      element(
        'div',
        { class: 'scroll', role: 'group', 'aria-labelledby': caption, tabindex: 0 },
        printPicture(figure),
      ),
      element('figcaption', { id: caption }, escapeText(exportWords.en.figure(figure.caption))),
    ) + printTable(figure.table)
  );
};
