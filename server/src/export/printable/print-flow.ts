// What stands in a cell, a note or an item of a list: paragraphs and lists, whatever it was before.
// A table inside a table is more than a screen reader or an office format can follow, so its rows
// become the items of a list there.
import type { Block, Cell, Inline, ParagraphBlock, TableBlock } from '@tday/shared/report/blocks';
import { maxListDepth } from './limits.ts';

import { type Anchors, plainText, printInlines } from './print-inlines.ts';
import type { Flow, PrintBlock, PrintList } from './printable.ts';

const paragraphOf = (words: string, tone: ParagraphBlock['tone'] = 'normal'): ParagraphBlock => ({
  kind: 'paragraph',
  inlines: words === '' ? [] : [{ kind: 'text', text: words, marks: [] }],
  tone,
});

const boldParagraph = (words: string): ParagraphBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: words, marks: ['bold'] }],
  tone: 'normal',
});

export const flowText = (flow: readonly Flow[]): string =>
  flow
    .map((block) =>
      block.kind === 'paragraph'
        ? plainText(block.inlines)
        : block.items.map((item) => flowText(item)).join('; '),
    )
    .join(' ')
    .trim();

const isLabel = ({ inlines }: ParagraphBlock): boolean =>
  inlines.length > 0 &&
  inlines.every((inline) => inline.kind === 'text' && inline.marks.includes('bold'));

/**
 * Words right above a list or a table lead up to it, and a line in bold to whatever is below: they are not
 * left behind at the foot of a page.
 */
export const introduces = (block: PrintBlock, next: PrintBlock | undefined): boolean => {
  if (block.kind !== 'paragraph') return false;
  if (next?.kind === 'list' || next?.kind === 'table') return true;
  return next?.kind === 'paragraph' && isLabel(block);
};

/** "2027-28: Amount £120,000", the titles of the columns said with each value. */
const rowWords = (table: TableBlock, cells: readonly Cell[]): string => {
  const words = cells.map((cell) => flowText(printFlow(cell.blocks, new Set())));
  const [first = '', ...others] = words;
  const titled = others.map((word, index) => {
    const title = table.columns[index + 1]?.title ?? '';
    return table.columns.length > 2 && word !== '' ? `${title} ${word}` : word;
  });
  return [first, titled.filter((word) => word !== '').join(', ')].filter(Boolean).join(': ');
};

const tableAsList = (table: TableBlock): Flow => ({
  kind: 'list',
  ordered: false,
  items: [
    ...table.rows.map((row) => [paragraphOf(rowWords(table, row.cells))]),
    ...(table.totals === undefined ? [] : [[boldParagraph(rowWords(table, table.totals))]]),
  ],
});

/** The items of a list; below the deepest level, what is nested stands beside what it is nested in. */
const printItems = (
  items: readonly (readonly Block[])[],
  anchors: Anchors,
  depth: number,
): readonly (readonly Flow[])[] =>
  items.flatMap((item) => {
    const flow = item.flatMap((block) => flowOf(block, anchors, depth + 1));
    if (depth < maxListDepth) return [flow];
    return flow.flatMap((block) => (block.kind === 'list' ? block.items : [[block]]));
  });

const printList = (
  ordered: boolean,
  items: readonly (readonly Block[])[],
  anchors: Anchors,
  depth: number,
): readonly PrintList[] => {
  const printed = printItems(items, anchors, depth);
  return printed.length === 0 ? [] : [{ kind: 'list', ordered, items: printed }];
};

export const printParagraph = (
  inlines: readonly Inline[],
  tone: ParagraphBlock['tone'],
  anchors: Anchors,
): readonly ParagraphBlock[] =>
  printInlines(inlines, anchors).map((part) => ({ kind: 'paragraph', inlines: part, tone }));

const flowOf = (block: Block, anchors: Anchors, depth: number): readonly Flow[] => {
  switch (block.kind) {
    case 'paragraph':
      return printParagraph(block.inlines, block.tone, anchors);
    case 'list':
      return printList(block.ordered, block.items, anchors, depth);
    case 'heading':
      return [boldParagraph(block.text)];
    case 'table':
      return [paragraphOf(block.caption), tableAsList(block)];
    case 'figure':
      return [paragraphOf(block.alt), tableAsList(block.table)];
    case 'note':
      return [
        boldParagraph(block.title),
        ...block.blocks.flatMap((inner) => flowOf(inner, anchors, depth)),
      ];
    case 'page-break':
    case 'contents':
      return [];
  }
};

export const printFlow = (blocks: readonly Block[], anchors: Anchors): readonly Flow[] =>
  blocks.flatMap((block) => flowOf(block, anchors, 1));
