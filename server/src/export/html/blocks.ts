// The blocks of a document as HTML.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import type { PrintBlock, PrintContents, PrintNote } from '../printable/printable.ts';
import { element, escapeText } from '../xml.ts';
import { printParagraphs, runsAs } from './inlines.ts';
import { printFigure, printTable } from './table.ts';

/** The document's title is h1, so its first headings are h2. */
const printHeading = (heading: HeadingBlock): string =>
  element(
    `h${heading.level + 1}`,
    { id: heading.id, ...runsAs(heading.text) },
    escapeText(heading.text),
  );

const printNote = (note: PrintNote): string =>
  element(
    'div',
    { class: 'note', role: 'note' },
    element('p', { class: 'note-title' }, escapeText(note.title)),
    printParagraphs(note.flow),
  );

interface Entry {
  readonly heading: HeadingBlock;
  readonly below: Entry[];
}

const nested = (headings: readonly HeadingBlock[]): readonly Entry[] => {
  const top: Entry[] = [];
  for (const heading of headings) {
    const last = top.at(-1);
    const list = heading.level > 1 && last !== undefined ? last.below : top;
    list.push({ heading, below: [] });
  }
  return top;
};

const printEntries = (entries: readonly Entry[]): string =>
  element(
    'ol',
    {},
    ...entries.map(({ heading, below }) => {
      const link = element('a', { href: `#${heading.id}` }, escapeText(heading.text));
      return element('li', {}, link + (below.length === 0 ? '' : printEntries(below)));
    }),
  );

const printContents = (contents: PrintContents): string =>
  contents.entries.length === 0
    ? ''
    : element(
        'nav',
        { class: 'contents', 'aria-labelledby': 'contents_title' },
        element('h2', { id: 'contents_title' }, escapeText(contents.title)),
        printEntries(nested(contents.entries)),
      );

export const printBlock = (block: PrintBlock): string => {
  switch (block.kind) {
    case 'heading':
      return printHeading(block);
    case 'paragraph':
    case 'list':
      return printParagraphs([block]);
    case 'table':
      return printTable(block);
    case 'figure':
      return printFigure(block);
    case 'note':
      return printNote(block);
    case 'contents':
      return printContents(block);
    case 'page-break':
      return element('div', { class: 'page-break' }, '');
  }
};
