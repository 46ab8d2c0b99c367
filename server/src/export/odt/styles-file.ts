// styles.xml: the named styles, and the page with the marking at its head and foot.
import { exportWords } from '@tday/shared/words/export';
import { footFingerprint, footTitle } from '../front-page.ts';
import type { Printable } from '../printable/printable.ts';
import { element, escapeText } from '../xml.ts';
import { listStyles, outlineStyle } from './list-styles.ts';
import { cm, odtFile, page, styleName } from './odt-file.ts';
import { namedStyles } from './paragraph-styles.ts';
import { defaultLetters } from './text-properties.ts';

const words = exportWords.en;

const paragraph = (style: string, ...children: readonly string[]): string =>
  element('text:p', { 'text:style-name': styleName(style) }, ...children);

const fonts = (): string =>
  element(
    'office:font-face-decls',
    {},
    element('style:font-face', {
      'style:name': 'Arial',
      'svg:font-family': 'Arial',
      'style:font-family-generic': 'swiss',
      'style:font-pitch': 'variable',
    }),
  );

const defaults = (language: string): readonly string[] => [
  element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'style:writing-mode': 'lr-tb',
      'style:tab-stop-distance': cm(1.25),
    }),
    defaultLetters(language),
  ),
  element(
    'style:default-style',
    { 'style:family': 'table' },
    element('style:table-properties', { 'table:border-model': 'collapsing' }),
  ),
];

const pageLayout = (onePage: boolean): string =>
  element(
    'style:page-layout',
    { 'style:name': 'A4' },
    element('style:page-layout-properties', {
      'fo:page-width': cm(page.width),
      'fo:page-height': cm(page.height),
      'style:print-orientation': 'portrait',
      'fo:margin-top': cm(1.2),
      'fo:margin-bottom': cm(1.2),
      'fo:margin-left': cm(page.side),
      'fo:margin-right': cm(page.side),
      'style:writing-mode': 'lr-tb',
    }),
    element(
      'style:header-style',
      {},
      element('style:header-footer-properties', {
        'fo:min-height': cm(0.5),
        'fo:margin-bottom': cm(onePage ? 0.3 : 0.7),
      }),
    ),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', {
        'fo:min-height': cm(1.2),
        'fo:margin-top': cm(onePage ? 0.2 : 0.6),
      }),
    ),
  );

const pageNumber = (): string => {
  const number = element('text:page-number', { 'text:select-page': 'current' }, '1');
  const count = element('text:page-count', {}, '1');
  return `${words.page} ${number} ${words.ofPages} ${count}`;
};

const footer = (printable: Printable): string => {
  const tab = element('text:tab');
  return element(
    'style:footer',
    {},
    paragraph('Footer first', escapeText(footTitle(printable)), tab, pageNumber()),
    paragraph('Footer', escapeText(printable.draft ?? ''), tab, footFingerprint(printable)),
    paragraph('Footer marking', escapeText(printable.marking)),
  );
};

const masterPage = (printable: Printable): string =>
  element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
    element('style:header', {}, paragraph('Header', escapeText(printable.marking))),
    footer(printable),
  );

export const stylesFile = (printable: Printable): string =>
  odtFile(
    'office:document-styles',
    fonts(),
    element(
      'office:styles',
      {},
      ...defaults(printable.language),
      ...namedStyles(printable.onePage === true),
      outlineStyle(),
      ...listStyles(),
    ),
    element('office:automatic-styles', {}, pageLayout(printable.onePage === true)),
    element('office:master-styles', {}, masterPage(printable)),
  );
