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

const picturePath = (figure: PrintFigure): string => `Pictures/figure-${figure.number}.svg`;

const printFrame = (figure: PrintFigure): string => {
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
    element('draw:image', {
      'xlink:href': picturePath(figure),
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }),
    element('svg:title', {}, escapeText(figure.caption)),
    element('svg:desc', {}, escapeText(figure.alt)),
  );
};

export const printFigure = (figure: PrintFigure, parts: OdtParts): string => {
  parts.pictures.push({ path: picturePath(figure), content: figure.svg });
  const caption = exportWords.en.figure(figure.caption);
  return (
    element('text:p', { 'text:style-name': 'Figure' }, printFrame(figure)) +
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
