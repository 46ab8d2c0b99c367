// A document that is one page, whatever was written: each text and each table is cut to what one page of its
// template has room for, and what is cut ends in an ellipsis. The whole is in the other documents.
import type { Block, Cell, Inline, ListBlock, ParagraphBlock, TableBlock } from './blocks.ts';
import type { Draft } from './words-on-paper.ts';

/** In letters, but for `items` of a list, `rows` of a table and `texts` under a heading. */
const most = {
  heading: 60,
  paragraph: 200,
  texts: 2,
  item: 72,
  items: 4,
  cell: 28,
  rows: 5,
} as const;

const cut = (words: string, letters: number): string =>
  words.length <= letters
    ? words
    : `${words.slice(0, Math.max(0, letters - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;

const lettersOf = (inline: Inline): number => {
  if (inline.kind === 'text') return inline.text.length;
  return inline.kind === 'break' ? 1 : inline.runs.reduce((sum, run) => sum + run.text.length, 0);
};

const cutInline = (inline: Inline, letters: number): Inline => {
  if (inline.kind === 'text') return { ...inline, text: cut(inline.text, letters) };
  if (inline.kind === 'break') return inline;
  const words = inline.runs.map(({ text }) => text).join('');
  return { ...inline, runs: [{ kind: 'text', text: cut(words, letters), marks: [] }] };
};

const cutInlines = (inlines: readonly Inline[], letters: number): readonly Inline[] => {
  let left: number = letters;
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (left <= 0) break;
    // Line breaks cost room that letters do not show.
    kept.push(
      inline.kind === 'break' ? { kind: 'text', text: ' ', marks: [] } : cutInline(inline, left),
    );
    left -= lettersOf(inline);
  }
  return kept;
};

const cutParagraph = (block: ParagraphBlock, letters: number): ParagraphBlock => ({
  ...block,
  inlines: cutInlines(block.inlines, letters),
});

/** The first paragraph of whatever it is: one line of a list or a cell. */
const firstParagraph = (blocks: readonly Block[], letters: number): readonly Block[] => {
  const found = blocks.find((block) => block.kind === 'paragraph');
  return found === undefined ? [] : [cutParagraph(found, letters)];
};

const cutCell = (cell: Cell): Cell => ({ ...cell, blocks: firstParagraph(cell.blocks, most.cell) });

const cutTable = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.slice(0, most.rows).map((row) => ({ ...row, cells: row.cells.map(cutCell) })),
});

const cutList = (list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.slice(0, most.items).map((item) => firstParagraph(item, most.item)),
});

const cutBlock = (block: Draft): Draft => {
  switch (block.kind) {
    case 'paragraph':
      return cutParagraph(block, most.paragraph);
    case 'list':
      return cutList(block);
    case 'table':
      return cutTable(block);
    case 'draft-heading':
      return { ...block, text: cut(block.text, most.heading) };
    default:
      return block;
  }
};

export const fitOnePage = (blocks: readonly Draft[]): readonly Draft[] => {
  let texts = 0;
  return blocks.map(cutBlock).filter(({ kind }) => {
    if (kind === 'draft-heading') texts = 0;
    if (kind !== 'paragraph' && kind !== 'list') return true;
    if (texts >= most.texts) return false;
    // A list says enough by itself.
    texts += kind === 'list' ? most.texts : 1;
    return true;
  });
};
