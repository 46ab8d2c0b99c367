// styles.xml: letters and language of every cell, and the page with the marking at its head and foot.
import { exportWords } from '@tday/shared/words/export';
import { footFingerprint, footTitle } from '../front-page.ts';
import { defaultLetters } from '../odt/text-properties.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { element, escapeText } from '../xml.ts';
import { fontNamed } from './cell-styles.ts';
import { odsFile } from './ods-file.ts';

const words = exportWords.en;

const furnitureStyle = (name: 'header' | 'footer'): string =>
  element(
    `style:${name}-style`,
    {},
    element('style:header-footer-properties', { 'fo:min-height': '0.9cm' }),
  );

/** As wide as the sheet, on a page on its side. */
const pageLayout = (): string =>
  element(
    'style:page-layout',
    { 'style:name': 'A4' },
    element('style:page-layout-properties', {
      'fo:page-width': '29.7cm',
      'fo:page-height': '21cm',
      'style:print-orientation': 'landscape',
      'fo:margin-top': '1.2cm',
      'fo:margin-bottom': '1.2cm',
      'fo:margin-left': '1.3cm',
      'fo:margin-right': '1.3cm',
      'style:scale-to-X': 1,
      'style:scale-to-Y': 0,
    }),
    furnitureStyle('header'),
    furnitureStyle('footer'),
  );

const line = (...children: readonly string[]): string => element('text:p', {}, ...children);

const footer = (workbook: Workbook): string => {
  const page = element('text:page-number', {}, '1');
  const pages = element('text:page-count', {}, '1');
  const draft = workbook.draft === undefined ? '' : ` · ${escapeText(workbook.draft)}`;
  return element(
    'style:footer',
    {},
    line(escapeText(workbook.marking)),
    line(
      `${escapeText(footTitle(workbook))}${draft} · ${footFingerprint(workbook)} · `,
      `${words.page} ${page} ${words.ofPages} ${pages}`,
    ),
  );
};

const masterPage = (workbook: Workbook): string =>
  element(
    'style:master-page',
    { 'style:name': 'Default', 'style:page-layout-name': 'A4' },
    element('style:header', {}, line(escapeText(workbook.marking))),
    footer(workbook),
  );

export const stylesFile = (workbook: Workbook): string =>
  odsFile(
    'office:document-styles',
    fontNamed('Arial'),
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'table-cell' },
        defaultLetters(workbook.language),
      ),
    ),
    element('office:automatic-styles', {}, pageLayout()),
    element('office:master-styles', {}, masterPage(workbook)),
  );
