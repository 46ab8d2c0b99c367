// What a block of a report is known by from one making to the next: its place below the heading that it
// stands under. Somebody who adds a paragraph in one chapter does not make the others new.
import type { Block } from '@tday/shared/report/blocks';

export const blockKeys = (blocks: readonly Block[]): readonly string[] => {
  let heading = '';
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      heading = block.id;
      return heading;
    }
    const beginning = `${heading}/${block.kind}`;
    const number = (counts.get(beginning) ?? 0) + 1;
    counts.set(beginning, number);
    return `${beginning}/${number}`;
  });
};
