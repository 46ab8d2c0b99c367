// A text with what the lists found in it: what every rule asks for.
import { findPhrases, indexPhrases, type PhraseIndex, type PhraseMatch } from './phrases.ts';
import type { WordingHit, WordingRule } from './rules.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

/** `sound` words are none of the others'. */
type ListName = WordingRule | 'sound';

export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly PhraseMatch<ListName>[];
  /** The numbers of the words that a list has found already. */
  readonly taken: ReadonlySet<number>;
}

const indexOf = (lists: WordLists): PhraseIndex<ListName> =>
  indexPhrases<ListName>([
    ['sound', lists.soundPhrases],
    ['placeholder', lists.placeholders],
    ['escape-clause', lists.escapeClauses],
    ['open-ended', lists.openEnded],
    ['ambiguous-combinator', lists.combinators],
    ['absolute', lists.absolutes],
    ['weak-word', lists.weakWords],
    ['vague-verb', lists.vagueVerbs],
    ['negative', lists.negatives],
  ]);

const indices = new WeakMap<WordLists, PhraseIndex<ListName>>();

const knownIndex = (lists: WordLists): PhraseIndex<ListName> => {
  const index = indices.get(lists) ?? indexOf(lists);
  indices.set(lists, index);
  return index;
};

export const readText = (text: string, lists: WordLists): ReadText => {
  const tokens = tokensOf(text);
  const matches = findPhrases(tokens, knownIndex(lists));
  const taken = new Set<number>();
  for (const { first, end } of matches) for (let at = first; at < end; at += 1) taken.add(at);
  return { text, tokens, matches, taken };
};

/** The words from one place to another, as they stand in the text. */
export const wordsAt = ({ text, tokens }: ReadText, first: number, end: number): string =>
  text.slice(tokens[first]?.from, tokens[end - 1]?.to);

export const hitAt = (
  read: ReadText,
  rule: WordingRule,
  first: number,
  end = first + 1,
): WordingHit => ({ rule, words: wordsAt(read, first, end) });

export const wordAt = ({ tokens }: ReadText, at: number): string => tokens[at]?.word ?? '';

/** What the lists of some rules found. */
export const listed = (read: ReadText, ...rules: readonly WordingRule[]): readonly WordingHit[] =>
  read.matches.flatMap(({ name, first, end }) =>
    name !== 'sound' && rules.includes(name) ? [hitAt(read, name, first, end)] : [],
  );
