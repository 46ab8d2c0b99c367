// The table of contents: entries written out, each a link with a reference to the page of its heading.
// Nothing is marked as out of date: Word would greet the reader with a warning about other files. It
// fills in the page numbers when the document is printed or the table is updated.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import type { PrintContents } from '../printable/printable.ts';
import { escapeText } from '../xml.ts';
import { bookmarkName, printWords, tab } from './inlines.ts';
import { val, w } from './word-xml.ts';

const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  w('r', {}, w('fldChar', { fldCharType: type }));

const instruction = (words: string): string =>
  w('r', {}, w('instrText', { 'xml:space': 'preserve' }, escapeText(` ${words} `)));

const pageReference = (bookmark: string): string =>
  fieldMark('begin') +
  instruction(`PAGEREF ${bookmark} \\h`) +
  fieldMark('separate') +
  fieldMark('end');

const beginContents = (): string =>
  fieldMark('begin') + instruction('TOC \\o "1-2" \\h \\z \\u') + fieldMark('separate');

const printEntry = ({ id, level, text }: HeadingBlock, index: number): string => {
  const bookmark = bookmarkName(id);
  return w(
    'p',
    {},
    w('pPr', {}, val('pStyle', `TOC${level}`)),
    index === 0 ? beginContents() : '',
    w(
      'hyperlink',
      { anchor: bookmark, history: 1 },
      printWords(text),
      tab(),
      pageReference(bookmark),
    ),
  );
};

export const printContents = ({ title, entries }: PrintContents): string =>
  entries.length === 0
    ? ''
    : w(
        'sdt',
        {},
        w(
          'sdtPr',
          {},
          w('docPartObj', {}, val('docPartGallery', 'Table of Contents'), w('docPartUnique')),
        ),
        w(
          'sdtContent',
          {},
          w('p', {}, w('pPr', {}, val('pStyle', 'TOCHeading')), printWords(title)),
          ...entries.map(printEntry),
          w('p', {}, w('pPr', {}, val('pStyle', 'AfterTable')), fieldMark('end')),
        ),
      );
