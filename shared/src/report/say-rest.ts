// What a document says where it shows some rows of many: how many more there are, and where they stand.
import { reportWords } from '../words/report.ts';
import { paragraph, text } from './blocks.ts';
import type { Draft, DraftRest } from './words-on-paper.ts';

const words = reportWords.en;

const saidOf = ({ rows, place }: DraftRest, document: string): string => {
  if (place === undefined) return words.andMore(rows);
  return place.document === document
    ? words.andMoreBelow(rows, place.heading)
    : words.andMoreAt(rows, place.heading, place.document);
};

/** `document`: the title of the one that says so. */
export const sayRests = (
  drafts: readonly Draft[],
  document: string,
): readonly Exclude<Draft, DraftRest>[] =>
  drafts.flatMap((draft) => {
    if (draft.kind !== 'draft-rest') return [draft];
    return draft.rows === 0 ? [] : [paragraph(text(saidOf(draft, document)))];
  });
