// Every way in which a cell can look: for each look and format a style of its own, and the number formats
// that they name.
import { type CellFormat, type CellLook, formats, looks } from '../workbook/workbook.ts';
import { type Attributes, element, escapeText } from '../xml.ts';

export const cellStyleName = (look: CellLook, format: CellFormat): string => `${look}-${format}`;

const dataStyleName = (format: CellFormat): string => `format-${format}`;

const digits = (decimals: number, grouping = false): string =>
  element('number:number', {
    'number:decimal-places': decimals,
    'number:min-integer-digits': 1,
    'number:grouping': grouping ? 'true' : undefined,
  });

const numberStyle = (format: CellFormat, inside: string): string =>
  element('number:number-style', { 'style:name': dataStyleName(format) }, inside);

const spaced = element('number:text', {}, ' ');

/** The pound sign is part of the format, so that a cell is pounds wherever it is opened. */
const moneyStyles = (): string => {
  const pounds = element('number:currency-symbol', {}, '£') + digits(2, true);
  const positive = `${dataStyleName('money')}-positive`;
  return (
    element('number:currency-style', { 'style:name': positive, 'style:volatile': 'true' }, pounds) +
    element(
      'number:currency-style',
      { 'style:name': dataStyleName('money') },
      element('number:text', {}, '-'),
      pounds,
      element('style:map', {
        'style:condition': 'value()>=0',
        'style:apply-style-name': positive,
      }),
    )
  );
};

const dataStyles: Readonly<Record<CellFormat, () => string>> = {
  text: () =>
    element(
      'number:text-style',
      { 'style:name': dataStyleName('text') },
      element('number:text-content'),
    ),
  number: () =>
    element(
      'number:number-style',
      { 'style:name': dataStyleName('number') },
      element('number:number', { 'number:min-integer-digits': 1 }),
    ),
  money: moneyStyles,
  percent: () =>
    element(
      'number:percentage-style',
      { 'style:name': dataStyleName('percent') },
      digits(1),
      element('number:text', {}, '%'),
    ),
  date: () =>
    element(
      'number:date-style',
      { 'style:name': dataStyleName('date') },
      element('number:day'),
      spaced,
      element('number:month', { 'number:style': 'long', 'number:textual': 'true' }),
      spaced,
      element('number:year', { 'number:style': 'long' }),
    ),
  factor: () => numberStyle('factor', digits(6)),
  ratio: () => numberStyle('ratio', digits(2)),
  years: () => numberStyle('years', digits(1)),
};

const lookOf: Readonly<Record<CellLook, Attributes>> = {
  plain: {},
  title: {},
  strong: {},
  head: { 'fo:background-color': '#f3f2f1', 'fo:border-bottom': '1.25pt solid #505a5f' },
  input: { 'fo:background-color': '#fff8d6', 'fo:border': '0.5pt solid #505a5f' },
};

const bold: Attributes = {
  'fo:font-weight': 'bold',
  'style:font-weight-asian': 'bold',
  'style:font-weight-complex': 'bold',
};

const isBold = (look: CellLook): boolean =>
  look === 'head' || look === 'title' || look === 'strong';

/** What is counted stands to the right, a little away from the words beside it. */
const setTo = (format: CellFormat): Attributes | undefined => {
  if (format === 'text') return undefined;
  return format === 'date'
    ? { 'fo:text-align': 'start' }
    : { 'fo:text-align': 'end', 'fo:margin-right': '0.2cm' };
};

const paragraphLook = (format: CellFormat): string => {
  const look = setTo(format);
  return look === undefined ? '' : element('style:paragraph-properties', look);
};

const cellStyle = (look: CellLook, format: CellFormat): string =>
  element(
    'style:style',
    {
      'style:name': cellStyleName(look, format),
      'style:family': 'table-cell',
      'style:data-style-name': dataStyleName(format),
    },
    element('style:table-cell-properties', {
      ...lookOf[look],
      'fo:padding': '0.07cm',
      'fo:wrap-option': format === 'text' || look === 'head' ? 'wrap' : undefined,
      'style:text-align-source': setTo(format) && 'fix',
      'style:vertical-align': look === 'head' ? 'bottom' : 'top',
    }),
    paragraphLook(format),
    isBold(look) ? element('style:text-properties', bold) : '',
  );

export const cellStyles = (): string =>
  formats.map((format) => dataStyles[format]()).join('') +
  looks.flatMap((look) => formats.map((format) => cellStyle(look, format))).join('');

export const columnStyleName = (width: number): string => `width-${width}`;

const centimetresALetter = 0.2;

const columnStyle = (width: number): string =>
  element(
    'style:style',
    { 'style:name': columnStyleName(width), 'style:family': 'table-column' },
    element('style:table-column-properties', {
      'style:column-width': `${Math.round(width * centimetresALetter * 100) / 100}cm`,
    }),
  );

/** One for each width that there is. */
export const columnStyles = (widths: readonly number[]): string =>
  [...new Set(widths)].map(columnStyle).join('');

export const sheetStyle = (): string =>
  element(
    'style:style',
    { 'style:name': 'sheet', 'style:family': 'table', 'style:master-page-name': 'Default' },
    element('style:table-properties', { 'table:display': 'true', 'style:writing-mode': 'lr-tb' }),
  ) +
  element(
    'style:style',
    { 'style:name': 'row', 'style:family': 'table-row' },
    element('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
  );

export const fontNamed = (name: string): string =>
  element(
    'office:font-face-decls',
    {},
    element('style:font-face', { 'style:name': name, 'svg:font-family': escapeText(name) }),
  );
