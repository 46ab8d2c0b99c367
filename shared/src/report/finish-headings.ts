// Headings as a reader's tools need them: no level skipped, and an id of its own for each.
import type { Block, HeadingLevel } from './blocks.ts';
import type { Draft, DraftRest } from './words-on-paper.ts';

const deepest = 5;
const longestId = 40;

/**
 * Levels by what each heading stands below: 1, 3, 3, 2 become 1, 2, 2, 2. Those deeper than documents
 * go stay at the deepest.
 */
const makeLeveller = (): ((depth: number) => HeadingLevel) => {
  const above: number[] = [];
  return (depth) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    return Math.min(above.length, deepest) as HeadingLevel;
  };
};

const slug = (words: string): string => {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId - 8)
    .replace(/^-+|-+$/g, '');
  // An id begins with a letter, and those of rows are taken.
  return /^[a-z]/.test(plain) && !plain.startsWith('row-') ? plain : `s-${plain}`;
};

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
};

export const finishHeadings = (drafts: readonly Exclude<Draft, DraftRest>[]): readonly Block[] => {
  const taken = new Set<string>();
  const levelOf = makeLeveller();
  return drafts.map((draft) => {
    if (draft.kind !== 'draft-heading') return draft;
    const id = draft.id ?? freeId(slug(draft.text), taken);
    taken.add(id);
    return { kind: 'heading', level: levelOf(draft.depth), id, text: draft.text };
  });
};
