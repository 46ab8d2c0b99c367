// The rules that hold for what somebody needs: who, what and why.
import { findPhrases, indexPhrases, type PhraseIndex } from './phrases.ts';
import type { WordingHit } from './rules.ts';
import { tokensOf } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

export interface NeedWords {
  readonly who?: string;
  readonly need?: string;
  readonly why?: string;
}

const withoutArticle = (words: readonly string[], { articles }: WordLists): readonly string[] =>
  articles.includes(words[0] ?? '') ? words.slice(1) : words;

const plain = (text: string): readonly string[] => tokensOf(text).map(({ word }) => word);

/** "a user" is everybody and nobody. */
export const genericUser = (who: string, lists: WordLists): readonly WordingHit[] => {
  const begun = plain(who);
  const named = begun[0] === 'as' ? begun.slice(1) : begun;
  return lists.genericUsers.includes(withoutArticle(named, lists).join(' '))
    ? [{ rule: 'need-generic-user', words: who.trim() }]
    : [];
};

const indices = new WeakMap<readonly string[], PhraseIndex<true>>();

const indexOf = (list: readonly string[]): PhraseIndex<true> => {
  const index = indices.get(list) ?? indexPhrases<true>([[true, list]]);
  indices.set(list, index);
  return index;
};

/** Of what a text names, each once, as it stands there. */
export const namedIn = (text: string, list: readonly string[]): readonly string[] => {
  const tokens = tokensOf(text);
  const found = findPhrases(tokens, indexOf(list)).map(({ first, end }) =>
    text.slice(tokens[first]?.from, tokens[end - 1]?.to),
  );
  return [...new Set(found)];
};

/** A thing to have in place of something to get done. */
export const solutionInNeed = (need: string, lists: WordLists): readonly WordingHit[] =>
  [...namedIn(need, lists.solutions), ...namedIn(need, lists.products)].map((words) => ({
    rule: 'need-solution',
    words,
  }));

const meaningful = (text: string, lists: WordLists): readonly string[] => [
  ...new Set(plain(text).filter((word) => !lists.stopWords.includes(word))),
];

/** How much of a reason may be words of the need itself. */
const mostRepeated = 0.6;

export const circular = (
  { need = '', why = '' }: NeedWords,
  lists: WordLists,
): readonly WordingHit[] => {
  const reason = meaningful(why, lists);
  const said = new Set(meaningful(need, lists));
  const repeated = reason.filter((word) => said.has(word)).length;
  return reason.length > 0 && repeated / reason.length > mostRepeated
    ? [{ rule: 'need-circular', words: why.trim() }]
    : [];
};
