// styles.xml: the named styles, as Word lists them: whoever edits the document changes its look there.
import type { Printable } from '../printable/printable.ts';
import { tableSizes } from '../table-widths.ts';
import { type Look, letters, paragraphStyle, type Style, styleId } from './style-xml.ts';
import { page, twips, val, w, wordFile } from './word-xml.ts';

const grey = '505A5F';
const border = (side: string, size: number, color: string, space = 0): string =>
  w(side, { val: 'single', sz: size, space, color });
const fine = (side: string, space = 0): string => border(side, 4, 'B1B4B6', space);
const rightTab = (position: number): string => w('tab', { val: 'right', pos: position });

const textStyles = (onePage: boolean): readonly Style[] => [
  {
    id: 'BodyText',
    name: 'Body Text',
    space: onePage ? [0.01, 0.03] : [0.08, 0.18],
    line: onePage ? 240 : 283,
    letters: onePage ? { size: 9 } : {},
  },
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    basedOn: 'BodyText',
    space: onePage ? [0.02, 0.03] : [0.04, 0.06],
  },
  {
    id: 'NoteTitle',
    name: 'Note title',
    keepNext: true,
    borders: border('top', 12, '1A65A6', 4),
    fill: 'F4F8FB',
    space: [0.4, 0],
    line: 320,
    indent: { left: twips(0.3), right: 0 },
    letters: { bold: true },
  },
  {
    id: 'NoteText',
    name: 'Note text',
    fill: 'F4F8FB',
    space: [0, 0],
    line: 320,
    indent: { left: twips(0.3), right: 0 },
  },
  {
    id: 'Caption',
    name: 'caption',
    keepNext: true,
    space: onePage ? [0.1, 0.08] : [0.4, 0.15],
    letters: { bold: true, size: onePage ? 9 : 10.5 },
  },
  { id: 'Figure', name: 'Figure', keepNext: true, space: [0.5, 0] },
  { id: 'AfterTable', name: 'After table', space: [0, 0], exactLine: 200, letters: { size: 5 } },
  {
    id: 'PageBreak',
    name: 'Page break',
    newPage: true,
    space: [0, 0],
    exactLine: 20,
    letters: { size: 1 },
  },
];

const heading = (level: number, size: number, above: number, newPage = false): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  keepNext: true,
  newPage,
  space: [above, newPage ? 0.4 : 0.12],
  level: level - 1,
  letters: { bold: true, size },
});

const headingStyles = (onePage: boolean): readonly Style[] => [
  onePage ? heading(1, 10.5, 0.08) : heading(1, 20, 0, true),
  heading(2, 15, 0.65),
  heading(3, 12.5, 0.5),
  heading(4, 11.5, 0.4),
  heading(5, 11, 0.3),
];

const coverStyles = (onePage: boolean): readonly Style[] => [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    space: [onePage ? 0 : 5.5, 0.2],
    letters: { size: onePage ? 11 : 15, color: grey },
  },
  {
    id: 'Title',
    name: 'Title',
    space: [0, onePage ? 0.1 : 0.6],
    letters: { bold: true, size: onePage ? 16 : 32 },
  },
  {
    id: 'Draft',
    name: 'Draft',
    borders: border('left', 24, '942514', 8),
    space: [0, onePage ? 0.2 : 0.8],
    indent: { left: twips(0.3) },
    letters: { bold: true, size: 12, color: '942514' },
  },
  {
    id: 'Fact',
    name: 'Fact',
    borders: fine('bottom', 3) + fine('between', 3),
    tabs: w('tab', { val: 'left', pos: twips(4.2) }),
    space: [onePage ? 0.04 : 0.12, 0],
    indent: { left: twips(4.2), hanging: twips(4.2) },
    // A fingerprint of 64 letters fits on one line.
    letters: { size: 10 },
  },
];

const contentsStyles = (): readonly Style[] => [
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    newPage: true,
    space: [0, 0.5],
    letters: { bold: true, size: 20 },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    tabs: rightTab(page.textWidth),
    space: [0.2, 0.03],
    letters: { bold: true, size: 10 },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    tabs: rightTab(page.textWidth),
    space: [0, 0.02],
    indent: { left: twips(0.6) },
    letters: { size: 10 },
  },
];

const footStyles = (): readonly Style[] => [
  {
    id: 'Header',
    name: 'header',
    align: 'center',
    letters: { bold: true, size: 10, spacing: 12 },
  },
  {
    id: 'Footer',
    name: 'footer',
    tabs: rightTab(page.textWidth),
    letters: { size: 8, color: grey },
  },
  { id: 'FooterFirst', name: 'Footer first', basedOn: 'Footer', borders: fine('top', 4) },
  { id: 'FooterMarking', name: 'Footer marking', basedOn: 'Header', space: [0.15, 0] },
];

const named = (name: string, look: Omit<Style, 'id' | 'name'>): Style => ({
  id: styleId(name),
  name,
  ...look,
});

const tableStyles = (): readonly Style[] =>
  tableSizes.flatMap(({ name, size }) => {
    const text = `Table text${name}`;
    const number = `Table number${name}`;
    return [
      named(text, { space: [0, 0.05], line: 264, letters: { size } }),
      named(number, { basedOn: styleId(text), align: 'right' }),
      named(`Table heading${name}`, { basedOn: styleId(text), letters: { bold: true } }),
      named(`Table heading number${name}`, { basedOn: styleId(number), letters: { bold: true } }),
    ];
  });

const letterStyle = (id: string, name: string, look: Look): string =>
  w('style', { type: 'character', styleId: id }, val('name', name), letters(look));

const fonts = w('rFonts', { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' });

const defaults = (language: string): string =>
  w(
    'docDefaults',
    {},
    w(
      'rPrDefault',
      {},
      w(
        'rPr',
        {},
        fonts,
        val('color', '0B0C0C'),
        val('sz', 22),
        val('szCs', 22),
        w('lang', { val: language, eastAsia: 'zh-CN', bidi: 'ar-SA' }),
      ),
    ),
    w('pPrDefault'),
  );

const margin = (side: string, centimetres: number): string =>
  w(side, { w: twips(centimetres), type: 'dxa' });

const tableStyle = (onePage: boolean): string =>
  w(
    'style',
    { type: 'table', styleId: 'ReportTable' },
    val('name', 'Report table'),
    w('qFormat'),
    w(
      'tblPr',
      {},
      w('tblBorders', {}, fine('bottom'), fine('insideH')),
      w(
        'tblCellMar',
        {},
        margin('top', onePage ? 0.03 : 0.1),
        margin('left', 0.12),
        margin('bottom', onePage ? 0.02 : 0.06),
        margin('right', 0.2),
      ),
    ),
  );

export const stylesFile = ({ language, onePage = false }: Printable): string =>
  wordFile(
    'styles',
    defaults(language),
    w(
      'style',
      { type: 'paragraph', default: 1, styleId: 'Normal' },
      val('name', 'Normal'),
      w('qFormat'),
    ),
    ...[
      ...textStyles(onePage),
      ...headingStyles(onePage),
      ...coverStyles(onePage),
      ...contentsStyles(),
      ...footStyles(),
      ...tableStyles(),
    ].map(paragraphStyle),
    letterStyle('Hyperlink', 'Hyperlink', { color: '1A65A6', underlined: true }),
    letterStyle('NotYetWritten', 'Not yet written', { italic: true, color: grey }),
    tableStyle(onePage),
  );
