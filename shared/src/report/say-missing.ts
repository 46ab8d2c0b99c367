// What is not written yet, said once for everything that stands in a row without a word.
import { reportWords } from '../words/report.ts';
import { type Draft, type DraftMissing, missing } from './words-on-paper.ts';

export const sayMissing = (drafts: readonly (Draft | DraftMissing)[]): readonly Draft[] => {
  const said: Draft[] = [];
  let names: readonly string[] = [];
  const sayNames = () => {
    if (names.length > 0) said.push(missing(reportWords.en.notYetWrittenHere(names)));
    names = [];
  };
  for (const draft of drafts) {
    if (draft.kind === 'draft-missing') names = [...names, ...draft.names];
    else {
      sayNames();
      said.push(draft);
    }
  }
  sayNames();
  return said;
};
