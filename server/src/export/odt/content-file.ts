// content.xml: the title page and the blocks of the document.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import { frontFacts } from '../front-page.ts';
import { introduces } from '../printable/print-flow.ts';
import type { Printable, PrintBlock, PrintNote } from '../printable/printable.ts';
import { element } from '../xml.ts';
import { printContents } from './contents.ts';
import { pictureStyle, printFigure } from './figure.ts';
import { type FlowStyles, flowStyles, printFlow } from './flow.ts';
import { printInlines, printWords } from './inlines.ts';
import { odtFile, styleName } from './odt-file.ts';
import type { OdtParts } from './odt-parts.ts';
import { printTable, tableStyles } from './table.ts';

const paragraph = (style: string, content: string): string =>
  element('text:p', { 'text:style-name': styleName(style) }, content);

const printFact = (label: string, words: string): string =>
  paragraph(
    'Fact',
    printInlines([{ kind: 'text', text: label, marks: ['bold'] }]) +
      element('text:tab') +
      printWords(words),
  );

const printCover = (printable: Printable): string =>
  [
    paragraph('Subtitle', printWords(printable.subject)),
    paragraph('Title', printWords(printable.title)),
    printable.draft === undefined ? '' : paragraph('Draft', printWords(printable.draft)),
    ...frontFacts(printable).map(({ label, text }) => printFact(label, text)),
  ].join('');

const printHeading = ({ id, level, text }: HeadingBlock): string => {
  const bookmark = { 'text:name': id };
  return element(
    'text:h',
    { 'text:style-name': styleName(`Heading ${level}`), 'text:outline-level': level },
    element('text:bookmark-start', bookmark),
    printWords(text),
    element('text:bookmark-end', bookmark),
  );
};

const bodyStyles = flowStyles('Text body', 'List text');
const leadingUpStyles = flowStyles('Text leading up', 'List text');
const noteStyles: FlowStyles = {
  ...flowStyles('Note text'),
  bullets: 'Note bullets',
  numbers: 'Note numbers',
};

const printNote = (note: PrintNote, index: number, parts: OdtParts): string =>
  element(
    'text:section',
    { 'text:name': `Note ${index}`, 'text:style-name': 'Note' },
    paragraph('Note title', printWords(note.title)),
    note.flow.length === 0 ? '' : printFlow(note.flow, noteStyles, parts),
  );

const printBlock = (
  block: PrintBlock,
  index: number,
  next: PrintBlock | undefined,
  parts: OdtParts,
): string => {
  switch (block.kind) {
    case 'heading':
      return printHeading(block);
    case 'paragraph':
    case 'list':
      return printFlow([block], introduces(block, next) ? leadingUpStyles : bodyStyles, parts);
    case 'table':
      return printTable(block, parts);
    case 'figure':
      return printFigure(block, parts);
    case 'note':
      return printNote(block, index, parts);
    case 'contents':
      return printContents(block);
    case 'page-break':
      return paragraph('Page break', '');
  }
};

const noteStyle = (): string =>
  element(
    'style:style',
    { 'style:name': 'Note', 'style:family': 'section' },
    element('style:section-properties', {
      'fo:background-color': '#f4f8fb',
      'style:editable': 'true',
    }),
  );

/** The text is printed first: it says which styles and pictures it needs. */
export const contentFile = (printable: Printable, parts: OdtParts): string => {
  const text = printable.blocks.map((block, index, all) =>
    printBlock(block, index, all[index + 1], parts),
  );
  return odtFile(
    'office:document-content',
    element(
      'office:automatic-styles',
      {},
      noteStyle(),
      pictureStyle(),
      ...tableStyles(),
      ...parts.styles.values(),
    ),
    element('office:body', {}, element('office:text', {}, printCover(printable), ...text)),
  );
};
