// styles.xml: every way in which a cell can look, and the number by which a cell names its own.

import { type CellFormat, type CellLook, formats, looks } from '../workbook/workbook.ts';
import { type Attributes, element, escapeText, xmlFile } from '../xml.ts';
import { spreadsheetNamespace } from './sheet-xml.ts';

const dateFormat = 'd mmmm yyyy';

/** The codes below 164 are those of the programs themselves. */
const formatCodes: Readonly<Record<CellFormat, string>> = {
  text: '@',
  number: 'General',
  money: '"£"#,##0.00;\\-"£"#,##0.00',
  percent: '0.0%',
  date: dateFormat,
  factor: '0.000000',
  ratio: '0.00',
  years: '0.0',
};

const firstCode = 164;

const fonts = ['', element('b')] as const;
const fontOf: Readonly<Record<CellLook, number>> = {
  plain: 0,
  input: 0,
  head: 1,
  title: 1,
  strong: 1,
};
const fillOf: Readonly<Record<CellLook, number>> = {
  plain: 0,
  input: 3,
  head: 2,
  title: 0,
  strong: 0,
};
const borderOf: Readonly<Record<CellLook, number>> = {
  plain: 0,
  input: 1,
  head: 2,
  title: 0,
  strong: 0,
};

const font = (weight: string): string =>
  element(
    'font',
    {},
    weight,
    element('sz', { val: 11 }),
    element('color', { rgb: 'FF0B0C0C' }),
    element('name', { val: 'Arial' }),
    element('family', { val: 2 }),
  );

const solid = (color: string): string =>
  element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: color }),
      element('bgColor', { indexed: 64 }),
    ),
  );

/** The first two are fixed by the format. */
const fills = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  solid('FFF3F2F1'),
  solid('FFFFF8D6'),
];

const side = (name: string, style?: string): string =>
  style === undefined
    ? element(name)
    : element(name, { style }, element('color', { rgb: 'FF505A5F' }));

const border = (around: string | undefined, below: string | undefined): string =>
  element(
    'border',
    {},
    side('left', around),
    side('right', around),
    side('top', around),
    side('bottom', below),
    side('diagonal'),
  );

const borders = [border(undefined, undefined), border('thin', 'thin'), border(undefined, 'medium')];

const wraps = (format: CellFormat, look: CellLook): boolean => format === 'text' || look === 'head';

/** What is counted stands to the right, a little away from the words beside it. */
const setTo = (format: CellFormat): Attributes => {
  if (format === 'text') return {};
  return format === 'date' ? { horizontal: 'left' } : { horizontal: 'right', indent: 1 };
};

const cellStyle = (look: CellLook, format: CellFormat): string =>
  element(
    'xf',
    {
      numFmtId: format === 'number' ? 0 : firstCode + formats.indexOf(format),
      fontId: fontOf[look],
      fillId: fillOf[look],
      borderId: borderOf[look],
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element('alignment', {
      ...setTo(format),
      vertical: look === 'head' ? 'bottom' : 'top',
      wrapText: wraps(format, look) ? 1 : undefined,
    }),
  );

const all = looks.flatMap((look) => formats.map((format) => ({ look, format })));

/** The first style is that of cells without one. */
export const styleNumber = (look: CellLook, format: CellFormat): number =>
  1 + looks.indexOf(look) * formats.length + formats.indexOf(format);

const list = (name: string, items: readonly string[]): string =>
  element(name, { count: items.length }, ...items);

const plainStyle = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });

export const stylesFile = (): string =>
  xmlFile(
    element(
      'styleSheet',
      { xmlns: spreadsheetNamespace },
      list(
        'numFmts',
        formats.map((format, index) =>
          element('numFmt', { numFmtId: firstCode + index, formatCode: formatCodes[format] }),
        ),
      ),
      list('fonts', fonts.map(font)),
      list('fills', fills),
      list('borders', borders),
      list('cellStyleXfs', [plainStyle]),
      list('cellXfs', [
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
        ...all.map(({ look, format }) => cellStyle(look, format)),
      ]),
      list('cellStyles', [
        element('cellStyle', { name: escapeText('Normal'), xfId: 0, builtinId: 0 }),
      ]),
    ),
  );
