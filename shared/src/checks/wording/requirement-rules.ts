// The rules that hold for a sentence that says what something shall do.
import { hitAt, listed, type ReadText, wordAt, wordsAt } from './read-text.ts';
import type { WordingHit } from './rules.ts';
import { isNumber, sentenceCount } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

type Rule = (read: ReadText, lists: WordLists) => readonly WordingHit[];

const places = (read: ReadText, test: (word: string, at: number) => boolean): readonly number[] =>
  read.tokens.flatMap(({ word }, at) => (test(word, at) ? [at] : []));

const isDuty = (word: string, lists: WordLists): boolean =>
  lists.duties.includes(word) || lists.softDuties.includes(word);

/** "100% secure", "zero errors", "never fails": what nobody can promise. */
const overpromises = (read: ReadText, lists: WordLists) =>
  places(read, (word, at) => {
    const next = wordAt(read, at + 1);
    if (word === '100%') return lists.neverWhole.includes(next);
    if (word === 'zero' || word === 'no') return lists.neverNone.includes(next);
    return word === 'never' && lists.neverVerbs.includes(next);
  });

export const unrealistic: Rule = (read, lists) =>
  overpromises(read, lists).map((at) => hitAt(read, 'unrealistic', at, at + 2));

/** Weak words; those of an overpromise are said once, as part of it. */
export const weakWords: Rule = (read, lists) => {
  const promised = new Set(overpromises(read, lists).map((at) => at + 1));
  const listedWeak = read.matches
    .filter(({ name, first }) => name === 'weak-word' && !promised.has(first))
    .map(({ first, end }) => hitAt(read, 'weak-word', first, end));
  const aboutNumbers = places(
    read,
    (word, at) => lists.weakBeforeNumber.includes(word) && isNumber(wordAt(read, at + 1)),
  ).map((at) => hitAt(read, 'weak-word', at));
  return [...listedWeak, ...aboutNumbers];
};

/** Only where they are what is to be done: "the process ends" and "for support" are nouns. */
export const vagueVerbs: Rule = (read, lists) =>
  read.matches
    .filter(({ name, first }) => {
      const before = wordAt(read, first - 1);
      return name === 'vague-verb' && (isDuty(before, lists) || lists.infinitive.includes(before));
    })
    .map(({ first, end }) => hitAt(read, 'vague-verb', first, end));

export const escapes: Rule = (read) => listed(read, 'escape-clause');

export const negatives: Rule = (read) => [
  ...listed(read, 'negative'),
  ...places(read, (word) => /n't$/.test(word)).map((at) => hitAt(read, 'negative', at)),
];

const isMonth = (read: ReadText, at: number, lists: WordLists): boolean => {
  const word = wordAt(read, at);
  const capital = wordsAt(read, at, at + 1) !== word;
  return capital && at > 0 && lists.softDutyNames.includes(word);
};

export const softDuties: Rule = (read, lists) =>
  places(read, (word, at) => lists.softDuties.includes(word) && !isMonth(read, at, lists)).map(
    (at) => hitAt(read, 'modal-should', at),
  );

const isParticiple = (word: string, lists: WordLists): boolean =>
  lists.irregularParticiples.includes(word) ||
  (word.length > 3 &&
    lists.participleEndings.some((ending) => word.endsWith(ending)) &&
    !lists.notParticiples.includes(word));

export const passives: Rule = (read, lists) =>
  places(
    read,
    (word, at) => lists.beForms.includes(word) && isParticiple(wordAt(read, at + 1), lists),
  ).map((at) => hitAt(read, 'passive', isDuty(wordAt(read, at - 1), lists) ? at - 1 : at, at + 2));

export const pronounSubject: Rule = (read, lists) => {
  const next = wordAt(read, 1);
  const stands = lists.pronouns.includes(wordAt(read, 0));
  const alone = !lists.pointers.includes(wordAt(read, 0));
  const acts = isDuty(next, lists) || lists.beForms.includes(next);
  return stands && (alone || acts) ? [hitAt(read, 'pronoun-subject', 0)] : [];
};

/** Nobody is said to do it: "Must keep a log", "Ability to search". */
export const noSubject: Rule = (read, lists) => {
  const first = wordAt(read, 0);
  if (read.tokens.length === 0 || lists.articles.includes(first)) return [];
  if (lists.pronouns.includes(first) || read.matches.some(({ name }) => name === 'placeholder'))
    return [];
  const named = places(read, (word, at) => at > 0 && isDuty(word, lists)).length > 0;
  return named ? [] : [hitAt(read, 'no-subject', 0)];
};

/** Whether a hyphen makes one word of it and of the next: "read-only", "user-friendly". */
const isHyphened = ({ text, tokens }: ReadText, at: number): boolean => {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return one !== undefined && next !== undefined && /^[-‐‑]$/.test(text.slice(one.to, next.from));
};

/** Where the word ends that begins there, with all that hyphens join to it. */
const endOfWord = (read: ReadText, at: number): number =>
  isHyphened(read, at) ? endOfWord(read, at + 1) : at + 1;

const isAction = (read: ReadText, at: number, lists: WordLists): boolean =>
  lists.actions.includes(wordAt(read, at)) && !isHyphened(read, at);

/** Whether what stands around a joining word are two things to do, or two qualities to have. */
const joinsTwo = (read: ReadText, at: number, lists: WordLists): boolean => {
  const next = wordAt(read, at + 1);
  if (isDuty(next, lists)) return true;
  if (isAction(read, at + 1, lists)) {
    const object = wordAt(read, at + 2);
    return lists.determiners.includes(object) || isNumber(object) || isAction(read, at - 1, lists);
  }
  const weakAt = (place: number) =>
    read.matches.some(
      ({ name, first, end }) => name === 'weak-word' && first <= place && place < end,
    );
  return weakAt(at + 1) && weakAt(at - 1);
};

const longJoinerAt = (read: ReadText, at: number, lists: WordLists): boolean =>
  lists.longJoiners.some((phrase) =>
    phrase.split(' ').every((word, offset) => wordAt(read, at + offset) === word),
  );

/** One sentence that asks for two things, so that half of it can be met. */
export const multiple: Rule = (read, lists) => {
  const joined = places(
    read,
    (word, at) => lists.joiners.includes(word) && joinsTwo(read, at, lists),
  ).map((at) => hitAt(read, 'multiple', at, endOfWord(read, at + 1)));
  const long = places(read, (_word, at) => longJoinerAt(read, at, lists)).map((at) =>
    hitAt(read, 'multiple', at, at + 2),
  );
  const split: readonly WordingHit[] = read.text.includes(';')
    ? [{ rule: 'multiple', words: ';' }]
    : [];
  return [...joined, ...long, ...split];
};

const mostWords = 35;

export const tooLong: Rule = (read) => {
  const words = read.tokens.length;
  return words > mostWords || sentenceCount(read.text) > 1
    ? [{ rule: 'too-long', words: String(words) }]
    : [];
};

/** It shall be so, and a weak word is all that says how much. */
const isBareQuality = (read: ReadText, lists: WordLists): boolean =>
  read.matches.some(
    ({ name, first }) => name === 'weak-word' && lists.beForms.includes(wordAt(read, first - 1)),
  );

/** A quality with no number, where no criterion gives one. */
export const unmeasurable = (
  read: ReadText,
  lists: WordLists,
  nonFunctional: boolean,
): readonly WordingHit[] => {
  const asksQuality = nonFunctional || isBareQuality(read, lists);
  return asksQuality && !/\d/.test(read.text)
    ? [{ rule: 'unmeasurable', words: read.text.trim() }]
    : [];
};
