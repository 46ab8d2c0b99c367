// What somebody finds who reads a document: headings, tables, items of lists, and every word in its turn.
// Made of a Report, and of what independent readers found in a file, so that a test can lay the one
// beside the other. Without white space: formats count it and break lines each in their own way.
import type { Block, Cell, Inline, TableBlock } from '@tday/shared/report/blocks';
import { elementsOf, type XmlElement } from './read-xml.ts';

export interface Reading {
  /** With its level: "2 The case for change". */
  readonly headings: readonly string[];
  /** A line for each table: its rows, cell by cell. */
  readonly tables: readonly string[];
  readonly items: readonly string[];
}

const dense = (text: string): string => text.replace(/\s+/g, '');

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(dense).join(' | ')).join('\n');

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'text' ? inline.text : wordsOf(inline.runs);
    })
    .join('');

const bodyOf = ({ rows, totals }: TableBlock): readonly (readonly Cell[])[] => [
  ...rows.map(({ cells }) => cells),
  ...(totals ? [totals] : []),
];

const pieceOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [dense(block.text)];
    case 'paragraph':
      return [dense(wordsOf(block.inlines))];
    case 'list':
      return block.items.flatMap(piecesOf);
    case 'table':
      return [
        ...(block.headedBy === undefined ? [dense(block.caption)] : []),
        ...block.columns.map(({ title }) => dense(title)),
        ...bodyOf(block).flatMap((cells) => cells.flatMap(({ blocks }) => piecesOf(blocks))),
      ];
    case 'figure':
      return [dense(block.caption), ...pieceOf(block.table)];
    case 'note':
      return [dense(block.title), ...piecesOf(block.blocks)];
    case 'contents':
    case 'page-break':
      return [];
  }
};

/** Every piece of text of a document, in the order of reading. */
export const piecesOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(pieceOf);

const cellsOf = (block: TableBlock): readonly (readonly string[])[] => [
  block.columns.map(({ title }) => title),
  ...bodyOf(block).map((cells) => cells.map(({ blocks }) => piecesOf(blocks).join(''))),
];

const partsOf = (block: Block): readonly (readonly Block[])[] => {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return bodyOf(block).flatMap((cells) => cells.map(({ blocks }) => blocks));
    case 'figure':
      return [[block.table]];
    case 'note':
      return [block.blocks];
    default:
      return [];
  }
};

const withParts = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...partsOf(block).flatMap(withParts)]);

export const readingOfReport = (blocks: readonly Block[]): Reading => {
  const all = withParts(blocks);
  return {
    headings: all.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${dense(block.text)}`] : [],
    ),
    tables: all.flatMap((block) => (block.kind === 'table' ? [table(cellsOf(block))] : [])),
    items: blocks.flatMap(itemsIn),
  };
};

/** As they are read: an item, then those within it, then the next. */
const itemsIn = (block: Block): readonly string[] =>
  partsOf(block).flatMap((part) => [
    ...(block.kind === 'list' ? [piecesOf(part).join('')] : []),
    ...part.flatMap(itemsIn),
  ]);

const textOf = (element: XmlElement): string => element.textContent;

/** `top` is the level of HTML's headings at which the document's first level stands. */
export const readingOfHtml = (root: XmlElement, top: 1 | 2): Reading => ({
  headings: elementsOf(root, '*').flatMap(({ tagName, textContent }) => {
    const [, level] = /^h([1-6])$/.exec(tagName) ?? [];
    return level === undefined ? [] : [`${Number(level) - top + 1} ${dense(textContent)}`];
  }),
  tables: elementsOf(root, 'table').map((each) =>
    table(
      elementsOf(each, 'tr').map((row) =>
        elementsOf(row, '*')
          .filter(({ tagName }) => /^t[hd]$/.test(tagName))
          .map(textOf),
      ),
    ),
  ),
  items: elementsOf(root, 'li').map((item) => dense(item.textContent)),
});

export const readingOfOdf = (content: XmlElement): Reading => ({
  headings: elementsOf(content, 'text:h').map(
    (heading) => `${heading.getAttribute('text:outline-level')} ${dense(heading.textContent)}`,
  ),
  tables: elementsOf(content, 'table:table').map((each) =>
    table(
      elementsOf(each, 'table:table-row').map((row) =>
        elementsOf(row, 'table:table-cell').map(textOf),
      ),
    ),
  ),
  items: elementsOf(content, 'text:list-item').map((item) => dense(item.textContent)),
});

/** Those of the wanted that are not among the found, each in its turn. */
export const lostOf = (wanted: readonly string[], found: readonly string[]): readonly string[] => {
  let from = 0;
  return wanted.filter((each) => {
    const at = found.indexOf(each, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
};

/** Those of the pieces that do not stand in a text, each after the one before it. */
export const lostFrom = (pieces: readonly string[], text: string): readonly string[] => {
  const read = dense(text);
  let from = 0;
  return pieces.filter((piece) => {
    const at = read.indexOf(piece, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
};
