// Tables in WordprocessingML: heading rows that repeat, a caption that assistive technology reads, and
// rows that stay whole.
import type { Column } from '@tday/shared/report/blocks';
import { flowText } from '../printable/print-flow.ts';
import type { PrintCell, PrintRow, PrintTable } from '../printable/printable.ts';
import { standsWhole } from '../table-height.ts';
import {
  isSetRight,
  linesByWidth,
  type TableSize,
  tableNeeds,
  tableSize,
  tableWidths,
} from '../table-widths.ts';
import type { DocxParts } from './docx-parts.ts';
import { flowStyles, printFlow } from './flow.ts';
import { printBookmark, printWords } from './inlines.ts';
import { styleId } from './style-xml.ts';
import { onOff, page, val, w } from './word-xml.ts';

/** Rows longer than this may break across pages: kept whole, they would leave most of a page empty. */
const longRow = 1_500;

type Place = 'head' | 'body' | 'totals';

interface Row extends PrintRow {
  readonly place: Place;
  readonly isLast: boolean;
}

const strong = (side: string): string =>
  w(side, { val: 'single', sz: 10, space: 0, color: '505A5F' });

const cellLook: Readonly<Record<Place, string>> = {
  head:
    w('tcBorders', {}, strong('bottom')) +
    w('shd', { val: 'clear', color: 'auto', fill: 'F3F2F1' }) +
    val('vAlign', 'bottom'),
  body: '',
  totals: w('tcBorders', {}, strong('top')),
};

const textStyle = (column: Column | undefined, isHeading: boolean, { name }: TableSize): string => {
  const isRight = column !== undefined && isSetRight(column.kind);
  if (isHeading) return styleId(`Table heading${isRight ? ' number' : ''}${name}`);
  return styleId(`Table ${isRight ? 'number' : 'text'}${name}`);
};

interface Setting {
  readonly table: PrintTable;
  readonly size: TableSize;
  /** In twentieths of a point. */
  readonly widths: readonly number[];
  /** Its rows stay together on one page. */
  readonly whole: boolean;
  readonly parts: DocxParts;
}

const printCell = (cell: PrintCell, index: number, row: Row, setting: Setting): string => {
  const { table, size, widths, parts } = setting;
  const keepNext = setting.whole && !row.isLast;
  const isHeading = row.place !== 'body' || (table.rowHeaders && index === 0);
  const style = textStyle(table.columns[index], isHeading, size);
  const bookmark = index === 0 && row.id !== undefined ? printBookmark(row.id, '', parts) : '';
  return w(
    'tc',
    {},
    w('tcPr', {}, w('tcW', { w: widths[index], type: 'dxa' }), cellLook[row.place]),
    printFlow(cell.flow, { ...flowStyles(style), keepNext }, parts, bookmark),
  );
};

const printRow = (row: Row, setting: Setting): string => {
  const length = row.cells.reduce((most, cell) => Math.max(most, flowText(cell.flow).length), 0);
  const properties =
    onOff('cantSplit', length <= longRow) + onOff('tblHeader', row.place === 'head');
  return w(
    'tr',
    {},
    properties === '' ? '' : w('trPr', {}, properties),
    ...row.cells.map((cell, index) => printCell(cell, index, row, setting)),
  );
};

const titleCell = ({ title }: Column): PrintCell => ({
  flow: [
    { kind: 'paragraph', inlines: [{ kind: 'text', text: title, marks: [] }], tone: 'normal' },
  ],
});

/** Which rows and columns of the table are of another kind than the rest. */
const look = (table: PrintTable): string =>
  w('tblLook', {
    val: table.rowHeaders ? '06A0' : '0620',
    firstRow: 1,
    lastRow: table.totals === undefined ? 0 : 1,
    firstColumn: table.rowHeaders ? 1 : 0,
    lastColumn: 0,
    noHBand: 1,
    noVBand: 1,
  });

const tableProperties = (table: PrintTable, width: number): string =>
  w(
    'tblPr',
    {},
    val('tblStyle', 'ReportTable'),
    w('tblW', { w: Math.round(width), type: 'dxa' }),
    w('tblLayout', { type: 'fixed' }),
    look(table),
    val('tblCaption', table.caption),
  );

const rowsOf = (table: PrintTable): readonly Omit<Row, 'isLast'>[] => [
  { cells: table.columns.map(titleCell), place: 'head' },
  ...table.rows.map((row) => ({ ...row, place: 'body' as const })),
  ...(table.totals === undefined ? [] : [{ cells: table.totals, place: 'totals' as const }]),
];

const printCaption = ({ caption, headedBy }: PrintTable): string =>
  headedBy === undefined
    ? w('p', {}, w('pPr', {}, val('pStyle', 'Caption')), printWords(caption))
    : '';

export const printTable = (table: PrintTable, parts: DocxParts): string => {
  const needs = tableNeeds(table);
  const size = tableSize(needs, page.textWidth / 20);
  const em = size.size * 20;
  const { width, columns } = tableWidths(needs, page.textWidth, em);
  const whole = standsWhole(table, linesByWidth(columns, em));
  const setting: Setting = { table, size, widths: columns.map(Math.round), whole, parts };
  const rows = rowsOf(table);
  return (
    printCaption(table) +
    w(
      'tbl',
      {},
      tableProperties(table, width),
      w('tblGrid', {}, ...setting.widths.map((width) => w('gridCol', { w: width }))),
      ...rows.map((row, index) => printRow({ ...row, isLast: index === rows.length - 1 }, setting)),
    ) +
    // Two tables without a paragraph between them would become one.
    w('p', {}, w('pPr', {}, val('pStyle', 'AfterTable')))
  );
};
