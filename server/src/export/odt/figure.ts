// Figures in ODF: the picture with its words for those who do not see it, then the table.
import { exportWords } from '@tday/shared/words/export';
import type { PrintFigure } from '../printable/printable.ts';
import { element, escapeText } from '../xml.ts';
import { printWords } from './inlines.ts';
import { cm, page, styleName } from './odt-file.ts';
import type { OdtParts } from './odt-parts.ts';
import { printTable } from './table.ts';

const centimetresAPixel = 2.54 / 96;

const shownSize = ({ width, height }: PrintFigure): { width: number; height: number } => {
  const shown = Math.min(page.textWidth, width * centimetresAPixel);
  return { width: shown, height: (height * shown) / width };
};

const image = (path: string): string =>
  element('draw:image', {
    'xlink:href': path,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  });

/** A program shows the first that it can: the drawing itself, or the same painted. */
const printImages = (figure: PrintFigure, { pictures, paint }: OdtParts): string => {
  const path = `Pictures/figure-${figure.number}`;
  pictures.push({ path: `${path}.svg`, content: figure.svg });
  if (paint === undefined) return image(`${path}.svg`);
  pictures.push({ path: `${path}.png`, content: paint(figure.svg) });
  return image(`${path}.svg`) + image(`${path}.png`);
};

const printFrame = (figure: PrintFigure, parts: OdtParts): string => {
  const { width, height } = shownSize(figure);
  return element(
    'draw:frame',
    {
      'draw:name': `Figure ${figure.number}`,
      'draw:style-name': 'Picture',
      'text:anchor-type': 'as-char',
      'svg:width': cm(width),
      'svg:height': cm(height),
    },
    printImages(figure, parts),
    element('svg:title', {}, escapeText(figure.caption)),
    element('svg:desc', {}, escapeText(figure.alt)),
  );
};

export const printFigure = (figure: PrintFigure, parts: OdtParts): string => {
  const caption = exportWords.en.figure(figure.caption);
  return (
    element('text:p', { 'text:style-name': 'Figure' }, printFrame(figure, parts)) +
    element('text:p', { 'text:style-name': styleName('Figure caption') }, printWords(caption)) +
    printTable(figure.table, parts)
  );
};

export const pictureStyle = (): string =>
  element(
    'style:style',
    { 'style:name': 'Picture', 'style:family': 'graphic' },
    element('style:graphic-properties', {
      'style:vertical-pos': 'top',
      'style:vertical-rel': 'baseline',
      'fo:border': 'none',
      'fo:padding': '0cm',
    }),
  );
