// document.xml: the title page and the blocks of the document.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import type { Paint } from '../format.ts';
import { frontFacts } from '../front-page.ts';
import { directionOf } from '../pdf/text-direction.ts';
import { introduces } from '../printable/print-flow.ts';
import type { Printable, PrintBlock, PrintNote } from '../printable/printable.ts';
import { printContents } from './contents.ts';
import type { DocxParts } from './docx-parts.ts';
import { printFigure } from './figure.ts';
import { flowStyles, printFlow } from './flow.ts';
import { printBookmark, printInlines, printWords, tab } from './inlines.ts';
import { printTable } from './table.ts';
import { onOff, page, twips, val, w, wordFile } from './word-xml.ts';

const paragraph = (style: string, ...content: readonly string[]): string =>
  w('p', {}, w('pPr', {}, val('pStyle', style)), ...content);

const printFact = (label: string, words: string, parts: DocxParts): string =>
  paragraph(
    'Fact',
    printInlines([{ kind: 'text', text: label, marks: ['bold'] }], parts),
    tab(),
    printWords(words),
  );

const printCover = (printable: Printable, parts: DocxParts): string =>
  [
    paragraph('Subtitle', printWords(printable.subject)),
    paragraph('Title', printWords(printable.title)),
    printable.draft === undefined ? '' : paragraph('Draft', printWords(printable.draft)),
    ...frontFacts(printable).map(({ label, text }) => printFact(label, text, parts)),
  ].join('');

const printHeading = ({ id, level, text }: HeadingBlock, parts: DocxParts): string => {
  const { rightToLeft } = directionOf(text);
  const properties = w('pPr', {}, val('pStyle', `Heading${level}`), onOff('bidi', rightToLeft));
  return w('p', {}, properties, printBookmark(id, printWords(text), parts));
};

const bodyStyles = flowStyles('BodyText', 'ListParagraph');
const noteStyles = flowStyles('NoteText', 'NoteText', 'note');

const printNote = (note: PrintNote, parts: DocxParts): string =>
  paragraph('NoteTitle', printWords(note.title)) +
  (note.flow.length === 0 ? '' : printFlow(note.flow, noteStyles, parts)) +
  paragraph('AfterTable');

const printBlock = (
  block: PrintBlock,
  next: PrintBlock | undefined,
  parts: DocxParts,
  paint: Paint | undefined,
): string => {
  switch (block.kind) {
    case 'heading':
      return printHeading(block, parts);
    case 'paragraph':
    case 'list':
      return printFlow([block], { ...bodyStyles, keepNext: introduces(block, next) }, parts);
    case 'table':
      return printTable(block, parts);
    case 'figure':
      return printFigure(block, parts, paint);
    case 'note':
      return printNote(block, parts);
    case 'contents':
      return printContents(block);
    case 'page-break':
      return paragraph('PageBreak');
  }
};

const section = (): string =>
  w(
    'sectPr',
    {},
    w('headerReference', { type: 'default', 'r:id': 'header' }),
    w('footerReference', { type: 'default', 'r:id': 'footer' }),
    w('pgSz', { w: page.width, h: page.height }),
    w('pgMar', {
      top: twips(2.3),
      right: page.side,
      bottom: twips(2.7),
      left: page.side,
      header: twips(1.2),
      footer: twips(1.2),
      gutter: 0,
    }),
  );

export const documentFile = (
  printable: Printable,
  parts: DocxParts,
  paint: Paint | undefined,
): string =>
  wordFile(
    'document',
    w(
      'body',
      {},
      printCover(printable, parts),
      ...printable.blocks.map((block, index, all) =>
        printBlock(block, all[index + 1], parts, paint),
      ),
      section(),
    ),
  );
