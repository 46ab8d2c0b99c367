// The rules that hold for whatever is written, whoever says it.
import { hitAt, listed, type ReadText, wordAt } from './read-text.ts';
import type { WordingHit } from './rules.ts';
import { isNumber } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

export const placeholders = (read: ReadText): readonly WordingHit[] => listed(read, 'placeholder');

/** Words joined by a slash, which may mean one, the other or both; an address has slashes of its own. */
const slashed = /(?<![\p{L}\d/:.@])\p{L}+(?:\/\p{L}+)+(?![/.@]\p{L})/gu;

export const combinators = (read: ReadText, lists: WordLists): readonly WordingHit[] => [
  ...Array.from(read.text.matchAll(slashed), ([words]) => words)
    .filter((words) => !lists.allowedSlashes.includes(words.toLowerCase()))
    .map((words): WordingHit => ({ rule: 'ambiguous-combinator', words })),
  ...listed(read, 'ambiguous-combinator'),
];

export const openEnds = (read: ReadText): readonly WordingHit[] => listed(read, 'open-ended');

/** "all 5 values" and "any of the 3 queues" name what they hold: they promise no more than that. */
const isCounted = (read: ReadText, end: number): boolean =>
  [end, end + 1, end + 2].some(
    (at) =>
      isNumber(wordAt(read, at)) &&
      Array.from({ length: at - end }, (_, step) => wordAt(read, end + step)).every((word) =>
        ['of', 'the'].includes(word),
      ),
  );

export const absolutes = (read: ReadText): readonly WordingHit[] =>
  read.matches
    .filter(({ name, end }) => name === 'absolute' && !isCounted(read, end))
    .map(({ first, end }) => hitAt(read, 'absolute', first, end));

/** Capitals that nobody has explained: not common, not in the glossary, not in brackets behind words. */
export const acronyms = (
  read: ReadText,
  lists: WordLists,
  glossary: readonly string[],
): readonly WordingHit[] => {
  const known = new Set([...lists.knownAcronyms, ...glossary]);
  const hits = read.tokens.flatMap(({ from, to }, at) => {
    const word = read.text.slice(from, to).replace(/[’']?s$/, '');
    const explained = read.text[from - 1] === '(' && read.text[to] === ')';
    const fits = /^\p{Lu}{2,6}$/u.test(word) && !known.has(word) && !explained;
    return fits && !read.taken.has(at) ? [hitAt(read, 'acronym', at)] : [];
  });
  return [...new Map(hits.map((hit) => [hit.words, hit])).values()];
};
