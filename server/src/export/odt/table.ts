// Tables in ODF: header rows that repeat, a header column where the first column names the row, and
// beside each number its value.
import type { CellValue, Column } from '@tday/shared/report/blocks';
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
import { type Attributes, element, escapeText } from '../xml.ts';
import { flowStyles, printFlow } from './flow.ts';
import { printWords } from './inlines.ts';
import { cm, page, styleName } from './odt-file.ts';
import { columnStyle, type OdtParts, tableStyle } from './odt-parts.ts';

const centimetresAPoint = 2.54 / 72;

/** Rows longer than this may break across pages: kept whole, they would leave most of a page empty. */
const longRow = 1_500;

const valueAttributes = (value: CellValue | undefined): Attributes => {
  switch (value?.kind) {
    case undefined:
      return { 'office:value-type': 'string' };
    case 'date':
      return { 'office:value-type': 'date', 'office:date-value': value.iso };
    case 'money':
      return {
        'office:value-type': 'currency',
        'office:currency': 'GBP',
        'office:value': value.number,
      };
    case 'percent':
      return {
        'office:value-type': 'percentage',
        // 1.1% is 0.011 and not 0.011000000000000001.
        'office:value': Number((value.number / 100).toPrecision(15)),
      };
    case 'number':
      return { 'office:value-type': 'float', 'office:value': value.number };
  }
};

type Place = 'head' | 'body' | 'totals';

const cellStyles: Readonly<Record<Place, string>> = {
  head: 'Cell head',
  body: 'Cell',
  totals: 'Cell totals',
};

const textStyle = (column: Column | undefined, isHeading: boolean, { name }: TableSize): string => {
  const isRight = column !== undefined && isSetRight(column.kind);
  if (isHeading) return `Table heading${isRight ? ' number' : ''}${name}`;
  return `Table ${isRight ? 'number' : 'text'}${name}`;
};

interface Row extends PrintRow {
  readonly place: Place;
}

const printRow = (row: Row, table: PrintTable, size: TableSize, parts: OdtParts): string => {
  const bookmark = row.id === undefined ? '' : element('text:bookmark', { 'text:name': row.id });
  const length = row.cells.reduce((most, cell) => Math.max(most, flowText(cell.flow).length), 0);
  const printCell = (cell: PrintCell, index: number): string => {
    const isHeading = row.place !== 'body' || (table.rowHeaders && index === 0);
    const style = textStyle(table.columns[index], isHeading, size);
    return element(
      'table:table-cell',
      { 'table:style-name': styleName(cellStyles[row.place]), ...valueAttributes(cell.value) },
      printFlow(cell.flow, flowStyles(style), parts, index === 0 ? bookmark : ''),
    );
  };
  return element(
    'table:table-row',
    { 'table:style-name': styleName(length > longRow ? 'Row long' : 'Row') },
    ...row.cells.map(printCell),
  );
};

const titleCell = ({ title }: Column): PrintCell => ({
  flow: [
    { kind: 'paragraph', inlines: [{ kind: 'text', text: title, marks: [] }], tone: 'normal' },
  ],
});

const printColumns = (table: PrintTable, widths: readonly number[], parts: OdtParts): string => {
  const columns = widths.map((width) =>
    element('table:table-column', { 'table:style-name': columnStyle(parts, width) }),
  );
  if (!table.rowHeaders) return columns.join('');
  const [first = '', ...others] = columns;
  return element('table:table-header-columns', {}, first) + others.join('');
};

const printCaption = ({ caption, headedBy }: PrintTable): string =>
  headedBy === undefined
    ? element('text:p', { 'text:style-name': styleName('Table caption') }, printWords(caption))
    : '';

export const printTable = (table: PrintTable, parts: OdtParts): string => {
  const needs = tableNeeds(table);
  const size = tableSize(needs, page.textWidth / centimetresAPoint);
  const em = size.size * centimetresAPoint;
  const { width, columns } = tableWidths(needs, page.textWidth, em);
  const look = tableStyle(parts, width, standsWhole(table, linesByWidth(columns, em)));
  const head = { cells: table.columns.map(titleCell), place: 'head' } as const;
  const totals = table.totals && ({ cells: table.totals, place: 'totals' } as const);
  return (
    printCaption(table) +
    element(
      'table:table',
      { 'table:name': `Table ${table.number}`, 'table:style-name': look },
      element('table:title', {}, escapeText(table.caption)),
      printColumns(table, columns, parts),
      element('table:table-header-rows', {}, printRow(head, table, size, parts)),
      ...table.rows.map((row) => printRow({ ...row, place: 'body' }, table, size, parts)),
      totals === undefined ? '' : printRow(totals, table, size, parts),
    )
  );
};

const border = (width: string, color: string): string => `${width} solid ${color}`;
const fine = border('0.5pt', '#b1b4b6');
const strong = border('1.25pt', '#505a5f');

const cellStyle = (place: Place, look: Attributes): string =>
  element(
    'style:style',
    { 'style:name': styleName(cellStyles[place]), 'style:family': 'table-cell' },
    element('style:table-cell-properties', {
      'fo:padding-top': cm(0.1),
      'fo:padding-bottom': cm(0.06),
      'fo:padding-left': cm(0.12),
      'fo:padding-right': cm(0.2),
      'fo:border-left': 'none',
      'fo:border-right': 'none',
      ...look,
    }),
  );

const rowStyle = (name: string, keepTogether: 'always' | 'auto'): string =>
  element(
    'style:style',
    { 'style:name': styleName(name), 'style:family': 'table-row' },
    element('style:table-row-properties', { 'fo:keep-together': keepTogether }),
  );

/** The automatic styles that every table uses. */
export const tableStyles = (): readonly string[] => [
  rowStyle('Row', 'always'),
  rowStyle('Row long', 'auto'),
  cellStyle('head', {
    'fo:background-color': '#f3f2f1',
    'fo:border-top': 'none',
    'fo:border-bottom': strong,
    'style:vertical-align': 'bottom',
  }),
  cellStyle('body', { 'fo:border-top': 'none', 'fo:border-bottom': fine }),
  cellStyle('totals', { 'fo:border-top': strong, 'fo:border-bottom': fine }),
];
