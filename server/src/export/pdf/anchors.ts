// The anchors that links of a paper may lead to. Typst refuses a link to an anchor that stands twice
// or not at all, and rows that were cut off took theirs with them.
import type { PaperBlock, PaperTable, UprightBlock } from './paper.ts';

const once = (anchor: string, seen: Set<string>): string => {
  if (anchor === '' || seen.has(anchor)) return '';
  seen.add(anchor);
  return anchor;
};

const anchorTable = (table: PaperTable, seen: Set<string>): PaperTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, anchor: once(row.anchor, seen) })),
});

const anchorBlock = (block: UprightBlock, seen: Set<string>): UprightBlock => {
  if (block.kind === 'heading') return { ...block, anchor: once(block.anchor, seen) };
  if (block.kind === 'table') return anchorTable(block, seen);
  if (block.kind === 'figure') return { ...block, table: anchorTable(block.table, seen) };
  return block;
};

export const anchorOnce = (
  blocks: readonly PaperBlock[],
): { readonly blocks: readonly PaperBlock[]; readonly anchors: Readonly<Record<string, true>> } => {
  const seen = new Set<string>();
  const anchored = blocks.map((block) =>
    block.kind === 'turned'
      ? { ...block, blocks: block.blocks.map((inner) => anchorBlock(inner, seen)) }
      : anchorBlock(block, seen),
  );
  return {
    blocks: anchored,
    anchors: Object.fromEntries([...seen].map((anchor) => [anchor, true])),
  };
};
