// Figures in WordprocessingML: the drawing as SVG for Word of today, as PNG for every other reader, with
// its words for those who do not see it; then the table.
import { exportWords } from '@tday/shared/words/export';
import type { Paint } from '../format.ts';
import type { PrintFigure } from '../printable/printable.ts';
import { type Attributes, element } from '../xml.ts';
import { addPicture, type DocxParts } from './docx-parts.ts';
import { printWords } from './inlines.ts';
import { printTable } from './table.ts';
import { page, val, w } from './word-xml.ts';

const drawingNames: Attributes = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};
const pictureUri = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** By which Word knows the extension that names an SVG. */
const svgExtension = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

const emusAPixel = 9_525;
const emusATwip = 635;

const sizeOf = ({ width, height }: PrintFigure): { cx: number; cy: number } => {
  const cx = Math.min(width * emusAPixel, page.textWidth * emusATwip);
  return { cx: Math.round(cx), cy: Math.round((height * cx) / width) };
};

const blip = (png: string, svg: string): string =>
  element(
    'a:blip',
    { 'r:embed': png },
    element(
      'a:extLst',
      {},
      element('a:ext', { uri: svgExtension }, element('asvg:svgBlip', { 'r:embed': svg })),
    ),
  );

const picture = (figure: PrintFigure, name: string, inside: string): string => {
  const { cx, cy } = sizeOf(figure);
  return element(
    'pic:pic',
    {},
    element(
      'pic:nvPicPr',
      {},
      element('pic:cNvPr', { id: figure.number, name }),
      element('pic:cNvPicPr'),
    ),
    element('pic:blipFill', {}, inside, element('a:stretch', {}, element('a:fillRect'))),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
};

const printDrawing = (figure: PrintFigure, parts: DocxParts, paint: Paint): string => {
  const name = `Figure ${figure.number}`;
  const png = addPicture(parts, 'png', paint(figure.svg));
  const svg = addPicture(parts, 'svg', figure.svg);
  const inline = element(
    'wp:inline',
    { ...drawingNames, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', sizeOf(figure)),
    element('wp:docPr', { id: figure.number, name, descr: figure.alt, title: figure.caption }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: pictureUri }, picture(figure, name, blip(png, svg))),
    ),
  );
  const properties = w('pPr', {}, val('pStyle', 'Figure'));
  return w('p', {}, properties, w('r', {}, w('drawing', {}, inline)));
};

const printParagraph = (style: string, words: string): string =>
  w('p', {}, w('pPr', {}, val('pStyle', style)), printWords(words));

/** Where nothing can paint it, in words: Word shows no SVG without a bitmap beside it. */
export const printFigure = (
  figure: PrintFigure,
  parts: DocxParts,
  paint: Paint | undefined,
): string =>
  (paint === undefined ? '' : printDrawing(figure, parts, paint)) +
  printParagraph('Caption', exportWords.en.figure(figure.caption)) +
  (paint === undefined ? printParagraph('BodyText', figure.alt) : '') +
  printTable(figure.table, parts);
