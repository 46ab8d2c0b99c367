// What a document says where it shows some rows of many: how many more there are, and where they stand.
import { reportWords } from '../words/report.ts';
import { paragraph, text } from './blocks.ts';
import type { Draft, DraftRest } from './words-on-paper.ts';

const saidOf = ({ rows, place }: DraftRest): string =>
  place === undefined
    ? reportWords.en.andMore(rows)
    : reportWords.en.andMoreAt(rows, place.heading, place.document);

export const sayRests = (drafts: readonly Draft[]): readonly Exclude<Draft, DraftRest>[] =>
  drafts.flatMap((draft) => {
    if (draft.kind !== 'draft-rest') return [draft];
    return draft.rows === 0 ? [] : [paragraph(text(saidOf(draft)))];
  });
