// Links inside a report point at what is printed in it: a link to a row that this document does not
// show is its words alone.
import type { Block, Cell, Inline, TableBlock, TableRow } from './blocks.ts';

const anchorsOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.id];
      return block.kind === 'table' ? block.rows.flatMap((row) => row.id ?? []) : [];
    }),
  );

type Finish = (inlines: readonly Inline[]) => readonly Inline[];

const finishCell = (cell: Cell, finish: Finish): Cell => ({
  ...cell,
  blocks: finishBlocks(cell.blocks, finish),
});

const finishRow = (row: TableRow, finish: Finish): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => finishCell(cell, finish)),
});

const finishTable = (table: TableBlock, finish: Finish): TableBlock => ({
  ...table,
  rows: table.rows.map((row) => finishRow(row, finish)),
  ...(table.totals && { totals: table.totals.map((cell) => finishCell(cell, finish)) }),
});

const finishBlock = (block: Block, finish: Finish): Block => {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: finish(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => finishBlocks(item, finish)) };
    case 'table':
      return finishTable(block, finish);
    case 'figure':
      return { ...block, table: finishTable(block.table, finish) };
    case 'note':
      return { ...block, blocks: finishBlocks(block.blocks, finish) };
    default:
      return block;
  }
};

const finishBlocks = (blocks: readonly Block[], finish: Finish): readonly Block[] =>
  blocks.map((block) => finishBlock(block, finish));

export const finishLinks = (blocks: readonly Block[]): readonly Block[] => {
  const anchors = anchorsOf(blocks);
  const leadsNowhere = (href: string) => href.startsWith('#') && !anchors.has(href.slice(1));
  return finishBlocks(blocks, (inlines) =>
    inlines.flatMap((inline): readonly Inline[] =>
      inline.kind === 'link' && leadsNowhere(inline.href) ? inline.runs : [inline],
    ),
  );
};
