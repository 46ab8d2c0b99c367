// header.xml and footer.xml: the marking at the head and foot of every page, and below the text what
// document and state it is, with the page's number.
import { exportWords } from '@tday/shared/words/export';
import { footFingerprint, footTitle } from '../front-page.ts';
import type { Printable } from '../printable/printable.ts';
import { printWords, tab } from './inlines.ts';
import { val, w, wordFile } from './word-xml.ts';

const paragraph = (style: string, ...content: readonly string[]): string =>
  w('p', {}, w('pPr', {}, val('pStyle', style)), ...content);

const field = (instruction: string): string =>
  w('fldSimple', { instr: ` ${instruction} ` }, w('r', {}, w('t', {}, '1')));

const pageNumber = (): string => {
  const { page, ofPages } = exportWords.en;
  return printWords(`${page} `) + field('PAGE') + printWords(` ${ofPages} `) + field('NUMPAGES');
};

export const headerFile = (printable: Printable): string =>
  wordFile('hdr', paragraph('Header', printWords(printable.marking)));

export const footerFile = (printable: Printable): string =>
  wordFile(
    'ftr',
    paragraph('FooterFirst', printWords(footTitle(printable)), tab(), pageNumber()),
    paragraph(
      'Footer',
      printWords(printable.draft ?? ''),
      tab(),
      printWords(footFingerprint(printable)),
    ),
    paragraph('FooterMarking', printWords(printable.marking)),
  );
