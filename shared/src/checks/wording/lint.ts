// Every rule of wording over a text of a kind: a requirement, a need, or any other words.
import { remembering } from '../remember.ts';
import * as anyText from './any-text-rules.ts';
import { english } from './en.ts';
import { circular, genericUser, type NeedWords, namedIn, solutionInNeed } from './need-rules.ts';
import { readText } from './read-text.ts';
import * as requirement from './requirement-rules.ts';
import type { WordingHit } from './rules.ts';
import { isNumber, tokensOf } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

/** Without lists for a language, the rules of English would find faults where there are none. */
export const listsFor = (language: string): WordLists | undefined =>
  language.toLowerCase().split('-')[0] === 'en' ? english : undefined;

export interface RequirementHints {
  readonly nonFunctional?: boolean;
  /** A criterion beside it says what can be measured or seen. */
  readonly measured?: boolean;
  /** Acronyms that the workshop has explained. */
  readonly glossary?: readonly string[];
}

/** Words of any kind: only what is unfinished. */
export const lintText = (text: string, lists: WordLists): readonly WordingHit[] =>
  anyText.placeholders(readText(text, lists));

export const lintRequirement = (
  text: string,
  lists: WordLists,
  hints: RequirementHints = {},
): readonly WordingHit[] => {
  const read = readText(text, lists);
  return [
    ...anyText.placeholders(read),
    ...anyText.combinators(read, lists),
    ...anyText.openEnds(read),
    ...requirement.weakWords(read, lists),
    ...requirement.vagueVerbs(read, lists),
    ...requirement.escapes(read, lists),
    ...requirement.multiple(read, lists),
    ...requirement.unrealistic(read, lists),
    ...requirement.softDuties(read, lists),
    ...requirement.pronounSubject(read, lists),
    ...(hints.measured === true
      ? []
      : requirement.unmeasurable(read, lists, hints.nonFunctional === true)),
    ...requirement.noSubject(read, lists),
    ...requirement.tooLong(read, lists),
    ...namedIn(text, lists.products).map((words): WordingHit => ({ rule: 'solution', words })),
    ...anyText.acronyms(read, lists, hints.glossary ?? []),
    ...anyText.absolutes(read),
    ...requirement.passives(read, lists),
    ...requirement.negatives(read, lists),
  ];
};

/** What is found in one part of a need. */
export interface NeedHits {
  readonly part: keyof NeedWords;
  readonly hits: readonly WordingHit[];
}

export const lintNeed = (
  words: NeedWords,
  lists: WordLists,
  glossary: readonly string[] = [],
): readonly NeedHits[] => {
  const common = (text: string): readonly WordingHit[] => {
    const read = readText(text, lists);
    return [
      ...anyText.placeholders(read),
      ...anyText.combinators(read, lists),
      ...anyText.openEnds(read),
      ...anyText.acronyms(read, lists, glossary),
    ];
  };
  const { who = '', need = '', why = '' } = words;
  return [
    { part: 'who', hits: [...genericUser(who, lists), ...common(who)] },
    { part: 'need', hits: [...solutionInNeed(need, lists), ...common(need)] },
    { part: 'why', hits: [...circular(words, lists), ...common(why)] },
  ];
};

/** A sentence of either kind, told by how it begins: "As a ... I need to ..." is a need. */
export const lintSentence = (text: string, lists: WordLists): readonly WordingHit[] => {
  const { who, need, why } = lists.need.exec(text.trim().replace(/\.$/, ''))?.groups ?? {};
  if (who === undefined || need === undefined) return lintRequirement(text, lists);
  const parts: NeedWords = { who, need, ...(why !== undefined && { why }) };
  return lintNeed(parts, lists).flatMap(({ hits }) => hits);
};

const observed = remembering<boolean>();

/** Whether what is expected can be measured or seen: a number, or a state with no weak word in it. */
export const isObservable = (text: string, lists: WordLists): boolean =>
  observed(text, () => readObservable(text, lists));

const readObservable = (text: string, lists: WordLists): boolean => {
  const words = tokensOf(text).map(({ word }) => word);
  if (words.some((word) => isNumber(word) || lists.numberWords.includes(word))) return true;
  const weak = readText(text, lists).matches.some(({ name }) => name === 'weak-word');
  return !weak && words.some((word) => lists.stateVerbs.includes(word));
};
