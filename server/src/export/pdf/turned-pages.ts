// Gathers what stands on turned paper: tables that would not read well upright, each with the words
// that lead up to it, and those that follow one another on the same pages.
import type { PaperBlock, UprightBlock } from './paper.ts';

export interface Placed {
  readonly block: UprightBlock;
  readonly turned: boolean;
}

/** More words than these before a table stand by themselves. */
const mostLeadingUp = 3;

/** How many of the blocks right before this place lead up to it, from their heading on. */
const leadingUp = (placed: readonly Placed[], at: number): number => {
  let upToHeading = 0;
  for (let back = 1; back <= mostLeadingUp; back++) {
    const before = placed[at - back];
    if (before === undefined || before.turned) break;
    if (before.block.kind === 'heading') upToHeading = back;
    else if (before.block.kind !== 'paragraph' || upToHeading > 0) break;
  }
  const breaksPage = placed[at - upToHeading - 1]?.block.kind === 'page-break';
  return upToHeading > 0 && breaksPage ? upToHeading + 1 : upToHeading;
};

const withLeadingUp = (placed: readonly Placed[]): readonly Placed[] => {
  const turned = new Set<number>();
  placed.forEach((each, at) => {
    if (!each.turned) return;
    for (let i = at - leadingUp(placed, at); i <= at; i++) turned.add(i);
  });
  return placed.map((each, at) => ({ ...each, turned: turned.has(at) }));
};

/** Turned paper begins on a page of its own, and so does what comes after it. */
const withoutOuterBreaks = (blocks: readonly UprightBlock[]): readonly UprightBlock[] => {
  const first = blocks.findIndex((block) => block.kind !== 'page-break');
  const last = blocks.findLastIndex((block) => block.kind !== 'page-break');
  return blocks.slice(first, last + 1);
};

export const onTurnedPages = (placed: readonly Placed[]): readonly PaperBlock[] => {
  const paper: PaperBlock[] = [];
  let group: UprightBlock[] = [];
  const closeGroup = (): void => {
    if (group.length > 0) paper.push({ kind: 'turned', blocks: withoutOuterBreaks(group) });
    group = [];
  };
  for (const { block, turned } of withLeadingUp(placed)) {
    if (turned) group.push(block);
    else {
      closeGroup();
      paper.push(block);
    }
  }
  closeGroup();
  return paper;
};
