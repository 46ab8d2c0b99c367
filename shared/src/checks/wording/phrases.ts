// Finds the phrases of several lists in one walk over a text: where two could stand, the longer one does,
// so that "as appropriate" is not also the weak word in it.
import type { Token } from './tokens.ts';

interface Phrase<Name> {
  readonly name: Name;
  readonly words: readonly string[];
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Name> = ReadonlyMap<string, readonly Phrase<Name>[]>;

export const indexPhrases = <Name>(
  lists: readonly (readonly [Name, readonly string[]])[],
): PhraseIndex<Name> => {
  const index = new Map<string, Phrase<Name>[]>();
  const phrases = lists.flatMap(([name, list]) =>
    list.map((phrase) => ({ name, words: phrase.split(' ') })),
  );
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

export interface PhraseMatch<Name> {
  readonly name: Name;
  /** The number of its first word and of the one after its last. */
  readonly first: number;
  readonly end: number;
}

export const findPhrases = <Name>(
  tokens: readonly Token[],
  index: PhraseIndex<Name>,
): readonly PhraseMatch<Name>[] => {
  const matches: PhraseMatch<Name>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = index
      .get(tokens[at]?.word ?? '')
      ?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.word === word));
    if (found === undefined) continue;
    const end = at + found.words.length;
    matches.push({ name: found.name, first: at, end });
    at = end - 1;
  }
  return matches;
};
