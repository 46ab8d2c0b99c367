// A table right below a heading of the same words is named by that heading: nobody reads them twice.
import type { Block } from './blocks.ts';

const headedBy = (block: Block, above: Block | undefined): Block => {
  const isNamed = block.kind === 'table' && above?.kind === 'heading';
  return isNamed && block.caption === above.text ? { ...block, headedBy: above.id } : block;
};

export const finishCaptions = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at) => headedBy(block, blocks[at - 1]));
