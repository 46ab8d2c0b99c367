// One sheet in SpreadsheetML: its cells, what stays in view, and the marking on every printed page.
import { cellName, excelFormula } from '../workbook/formula.ts';
import { rowLines } from '../workbook/row-lines.ts';
import type { Value, Values } from '../workbook/values.ts';
import type { Place, Sheet, SheetCell, Workbook } from '../workbook/workbook.ts';
import { element, xmlFile } from '../xml.ts';
import { spreadsheetNamespace, spreadsheetText } from './sheet-xml.ts';
import { styleNumber } from './style-table.ts';

const day = 86_400_000;
/** As spreadsheets count days, from one that never was: 1900 had no 29 February. */
const beforeFirstDay = Date.UTC(1899, 11, 30);
const firstSureDay = 61;

const dayNumber = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - beforeFirstDay) / day;

const inlineText = (text: string): string =>
  element('is', {}, element('t', { 'xml:space': 'preserve' }, spreadsheetText(text)));

interface Written {
  readonly type?: string;
  readonly inside: string;
}

const value = (words: string): string => element('v', {}, words);

const writtenFormula = (formula: string, result: Value): Written => {
  const shown = element('f', {}, spreadsheetText(formula));
  if (typeof result === 'number') return { inside: shown + value(String(result)) };
  if (typeof result === 'boolean') return { type: 'b', inside: shown + value(result ? '1' : '0') };
  return { type: 'str', inside: shown + value(spreadsheetText(result)) };
};

const written = ({ content }: SheetCell, values: Values): Written => {
  switch (content.kind) {
    case 'text':
      return { type: 'inlineStr', inside: inlineText(content.text) };
    case 'number':
      return { inside: value(String(content.number)) };
    case 'date': {
      const number = dayNumber(content.iso);
      return number >= firstSureDay
        ? { inside: value(String(number)) }
        : { type: 'inlineStr', inside: inlineText(content.iso) };
    }
    case 'formula':
      return writtenFormula(excelFormula(content.formula), values.of(content.formula));
  }
};

const printCell = (place: Place, row: number, column: number, values: Values): string => {
  if (place === undefined) return '';
  const { type, inside } = written(place, values);
  const style = styleNumber(place.look, place.format);
  return element('c', { r: cellName({ row, column }), s: style, t: type }, inside);
};

const lineHeight = 14.5;
/** More points than these no row may be high. */
const tallestRow = 409;

const heightOf = (sheet: Sheet, row: number, values: Values): number | undefined => {
  const lines = rowLines(sheet, row, values);
  return lines === 1 ? undefined : Math.min(tallestRow, Math.ceil(lines * lineHeight));
};

const printRows = (sheet: Sheet, values: Values): string =>
  sheet.rows
    .map((places, row) => {
      const cells = places.map((place, column) => printCell(place, row, column, values)).join('');
      return element('row', { r: row + 1, ht: heightOf(sheet, row, values) }, cells);
    })
    .join('');

const printView = ({ headRows, headColumns }: Sheet, isFirst: boolean): string => {
  const pane = element('pane', {
    xSplit: headColumns === 0 ? undefined : headColumns,
    ySplit: headRows === 0 ? undefined : headRows,
    topLeftCell: cellName({ row: headRows, column: headColumns }),
    activePane: headColumns === 0 ? 'bottomLeft' : 'bottomRight',
    state: 'frozen',
  });
  return element(
    'sheetViews',
    {},
    element('sheetView', { workbookViewId: 0, tabSelected: isFirst ? 1 : undefined }, pane),
  );
};

const printColumns = ({ widths }: Sheet): string =>
  element(
    'cols',
    {},
    ...widths.map((width, index) =>
      element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
    ),
  );

/** An ampersand begins a code. */
const furniture = (words: string): string => spreadsheetText(words.replaceAll('&', '&&'));

const printFurniture = ({ marking, draft = '' }: Workbook): string =>
  element(
    'headerFooter',
    {},
    element('oddHeader', {}, `&amp;C${furniture(marking)}`),
    element(
      'oddFooter',
      {},
      `&amp;L${furniture(draft)}&amp;C${furniture(marking)}&amp;R&amp;A &amp;P/&amp;N`,
    ),
  );

export const sheetFile = (sheet: Sheet, workbook: Workbook, values: Values): string => {
  const columns = sheet.widths.length;
  const last = cellName({
    row: Math.max(0, sheet.rows.length - 1),
    column: Math.max(0, columns - 1),
  });
  return xmlFile(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: `A1:${last}` }),
      printView(sheet, sheet === workbook.sheets[0]),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columns === 0 ? '' : printColumns(sheet),
      element('sheetData', {}, printRows(sheet, values)),
      element('pageMargins', {
        left: 0.5,
        right: 0.5,
        top: 0.8,
        bottom: 0.8,
        header: 0.3,
        footer: 0.3,
      }),
      element('pageSetup', {
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      }),
      printFurniture(workbook),
    ),
  );
};
