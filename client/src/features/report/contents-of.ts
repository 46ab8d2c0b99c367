// The headings of a report as its table of contents: two levels, the second below the first.
import type { Block, HeadingBlock } from '@tday/shared/report/blocks';

export interface ContentsEntry {
  readonly heading: HeadingBlock;
  readonly below: readonly HeadingBlock[];
}

const deepest = 2;

export const contentsOf = (blocks: readonly Block[]): readonly ContentsEntry[] => {
  const entries: { heading: HeadingBlock; below: HeadingBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level > deepest) continue;
    const last = entries.at(-1);
    if (block.level === 1 || last === undefined) entries.push({ heading: block, below: [] });
    else last.below.push(block);
  }
  return entries;
};
