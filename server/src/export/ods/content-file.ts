// content.xml: the sheets, each cell with its value beside what is shown.
import { printWords } from '../odt/inlines.ts';
import { openFormula } from '../workbook/formula.ts';
import type { Value, Values } from '../workbook/values.ts';
import type { CellFormat, Place, Sheet, SheetCell, Workbook } from '../workbook/workbook.ts';
import { type Attributes, element } from '../xml.ts';
import {
  cellStyleName,
  cellStyles,
  columnStyleName,
  columnStyles,
  fontNamed,
  sheetStyle,
} from './cell-styles.ts';
import { odsFile } from './ods-file.ts';

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => element('text:p', {}, printWords(line)))
    .join('');

interface Written {
  readonly attributes: Attributes;
  readonly inside: string;
}

const numberTypes: Readonly<Partial<Record<CellFormat, Attributes>>> = {
  money: { 'office:value-type': 'currency', 'office:currency': 'GBP' },
  percent: { 'office:value-type': 'percentage' },
};

const writtenNumber = (number: number, format: CellFormat): Written => ({
  attributes: {
    ...(numberTypes[format] ?? { 'office:value-type': 'float' }),
    'office:value': number,
  },
  inside: element('text:p', {}, String(number)),
});

const writtenText = (text: string): Written => ({
  attributes: { 'office:value-type': 'string' },
  inside: paragraphs(text),
});

const writtenValue = (value: Value, format: CellFormat): Written => {
  if (typeof value === 'number') return writtenNumber(value, format);
  return writtenText(String(value));
};

const written = ({ content, format }: SheetCell, values: Values): Written => {
  switch (content.kind) {
    case 'text':
      return writtenText(content.text);
    case 'number':
      return writtenNumber(content.number, format);
    case 'date':
      return {
        attributes: { 'office:value-type': 'date', 'office:date-value': content.iso },
        inside: element('text:p', {}, content.iso),
      };
    case 'formula': {
      const { attributes, inside } = writtenValue(values.of(content.formula), format);
      return {
        attributes: { 'table:formula': openFormula(content.formula), ...attributes },
        inside,
      };
    }
  }
};

const printCell = (place: Place, values: Values): string => {
  if (place === undefined) return element('table:table-cell');
  const { attributes, inside } = written(place, values);
  return element(
    'table:table-cell',
    { 'table:style-name': cellStyleName(place.look, place.format), ...attributes },
    inside,
  );
};

const printRow = (places: readonly Place[], values: Values): string =>
  element(
    'table:table-row',
    { 'table:style-name': 'row' },
    ...(places.length === 0 ? [undefined] : places).map((place) => printCell(place, values)),
  );

const printColumns = ({ widths, headColumns }: Sheet): string => {
  const columns = widths.map((width) =>
    element('table:table-column', { 'table:style-name': columnStyleName(width) }),
  );
  const heads = columns.slice(0, headColumns).join('');
  const others = columns.slice(headColumns).join('');
  return heads === '' ? others : element('table:table-header-columns', {}, heads) + others;
};

const printSheet = (sheet: Sheet, values: Values): string => {
  const rows = sheet.rows.map((places) => printRow(places, values));
  return element(
    'table:table',
    { 'table:name': sheet.name, 'table:style-name': 'sheet' },
    printColumns(sheet),
    element('table:table-header-rows', {}, ...rows.slice(0, sheet.headRows)),
    ...rows.slice(sheet.headRows),
  );
};

export const contentFile = (workbook: Workbook, values: Values): string =>
  odsFile(
    'office:document-content',
    fontNamed('Arial'),
    element(
      'office:automatic-styles',
      {},
      cellStyles(),
      columnStyles(workbook.sheets.flatMap(({ widths }) => widths)),
      sheetStyle(),
    ),
    element(
      'office:body',
      {},
      element(
        'office:spreadsheet',
        {},
        ...workbook.sheets.map((sheet) => printSheet(sheet, values)),
      ),
    ),
  );
