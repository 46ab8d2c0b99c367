import { describe, expect, test } from 'vitest';
import { english } from './en.ts';
import {
  isObservable,
  lintNeed,
  lintRequirement,
  lintSentence,
  lintText,
  listsFor,
} from './lint.ts';
import { type WordingRule, wordingRules } from './rules.ts';

const rulesOf = (text: string): readonly string[] =>
  [...new Set(lintSentence(text, english).map(({ rule }) => rule))].sort();

/** What a reviewer of government requirements expects of each sentence. */
const samples: readonly (readonly [text: string, rules: readonly WordingRule[]])[] = [
  [
    'The system should be user friendly and fast.',
    ['weak-word', 'unmeasurable', 'multiple', 'modal-should'],
  ],
  ['The service shall handle letters, emails etc.', ['open-ended', 'vague-verb']],
  [
    'The service shall support AI and/or rules as appropriate.',
    ['ambiguous-combinator', 'vague-verb', 'escape-clause'],
  ],
  ['It must be 100% secure at all times.', ['pronoun-subject', 'absolute', 'unrealistic']],
  ['Reports will be produced quickly where possible.', ['weak-word', 'escape-clause', 'passive']],
  ['TBC: supplier to confirm response time.', ['placeholder']],
  [
    'As a user I need to use a dashboard so that I can use the dashboard.',
    ['need-generic-user', 'need-solution', 'need-circular'],
  ],
  [
    'The service shall return a suggestion within 10 seconds for 95% of items in each calendar month.',
    [],
  ],
];

test.each(samples)('a reviewer’s sentence: %s', (text, rules) => {
  expect(rulesOf(text)).toEqual([...rules].sort());
});

/** For every rule a sentence in which it speaks, and one close to it in which it must not. */
const pairs: { readonly [Rule in WordingRule]: readonly [speaks: string, silent: string][] } = {
  placeholder: [
    ['The service shall reply within xxx days.', 'The service shall reply within 5 days.'],
    ['The owner will be agreed: to be confirmed.', 'The team confirmed 4 owners.'],
  ],
  'ambiguous-combinator': [
    ['The officer shall send a letter/email.', 'The officer shall send 1 letter.'],
    [
      'The service shall take either form.',
      'The service shall follow https://example.org/a/b on 12/11/2026.',
    ],
  ],
  'open-ended': [
    ['The service shall take cards, e.g. debit cards.', 'The service shall take debit cards.'],
    ['The service shall read letters such as appeals.', 'The service shall read such a letter.'],
  ],
  'need-generic-user': [
    [
      'As a user I need to pay a fee so that I keep my permit',
      'As an angler I need to pay a fee so that I keep my permit',
    ],
    [
      'As the public I need to see the rules',
      'As a member of the public who has written in I need to see the rules',
    ],
  ],
  'need-solution': [
    [
      'As an angler I need to use the mobile app so that I renew early',
      'As an angler I need to renew while I am out so that I am not fined',
    ],
  ],
  'need-circular': [
    [
      'As an angler I need to renew my permit so that my permit is renewed and I renew',
      'As an angler I need to renew my permit so that I am not fined at the river',
    ],
  ],
  'weak-word': [
    ['The service shall give robust results.', 'The service shall list items about the same case.'],
    [
      'The service shall reply in about 5 minutes.',
      'The service shall show how many items are waiting.',
    ],
    ['The page shall be user-friendly.', 'The service shall publish best and worst times.'],
  ],
  'vague-verb': [
    ['The service shall manage appeals.', 'The service shall log each support call.'],
    ['The service shall ensure that letters leave.', 'The process shall end within 3 days.'],
  ],
  'escape-clause': [
    ['The service shall reply if possible.', 'The service shall reply if a card is refused.'],
  ],
  multiple: [
    [
      'The service shall log each call and send a letter.',
      'The service shall store the suggestion, decision and time for each item.',
    ],
    [
      'The service shall search and open files.',
      'The service shall name search and open-source tools.',
    ],
    ['The service shall log and report errors.', 'The service shall list names and addresses.'],
    ['The service shall list names; it keeps dates.', 'The service shall list names, by date.'],
    [
      'The service shall list names as well as dates.',
      'The service shall list names with their dates.',
    ],
  ],
  unrealistic: [
    [
      'The service shall have zero downtime.',
      'The service shall have 4 hours of downtime at most.',
    ],
    ['The service shall never fail.', 'The service shall confirm 100% of decisions.'],
  ],
  'modal-should': [
    ['The service may keep a copy.', 'The service shall open on 1 May 2027.'],
    ['The service should keep a copy.', 'The service shall keep a copy in May 2027.'],
  ],
  'pronoun-subject': [
    ['They shall keep a copy.', 'The officers shall keep a copy.'],
    ['This must be kept.', 'This service must keep a copy.'],
  ],
  unmeasurable: [['The page shall be accessible.', 'The page shall be accessible at 200% zoom.']],
  'no-subject': [
    ['Ability to search by name.', 'An officer shall search by name.'],
    ['Must keep a copy.', 'Officers must keep a copy.'],
  ],
  'too-long': [
    [
      'The service shall keep a copy. The copy stays for 7 years.',
      'The service shall meet version 2.2 of the rules, e.g. on a phone.',
    ],
    [
      `The service shall list ${'the name of each owner '.repeat(8)}on 1 page.`,
      'The service shall list the name of each owner on 1 page.',
    ],
  ],
  solution: [
    ['The service shall store items in Salesforce.', 'The service shall store items for 7 years.'],
  ],
  acronym: [
    [
      'The service shall send the DPO a copy.',
      'The service shall tell the officer (DPO) the date.',
    ],
    ['The service shall use MFA.', 'The service shall stay in the UK.'],
  ],
  absolute: [
    ['The service shall list all items.', 'The service shall list all 5 items.'],
    ['The service shall read any letter.', 'The service shall read any of the 3 queues.'],
  ],
  passive: [
    ['The item shall be sent to the team.', 'The service shall send the item to the team.'],
    ['The list is updated each day.', 'The list is open each day.'],
  ],
  negative: [
    ['The service shall not keep a copy.', 'The service shall delete each copy within 1 day.'],
    ['The service doesn’t keep a copy.', 'The service shall delete each note within 1 day.'],
  ],
};

const names = Object.keys(wordingRules) as WordingRule[];

describe.each(names)('%s', (rule) => {
  test.each(pairs[rule])('speaks in “%s”, and is silent in “%s”', (speaks, silent) => {
    expect(rulesOf(speaks)).toContain(rule);
    expect(rulesOf(silent)).not.toContain(rule);
  });
});

test('a quality without a number is let be where its criterion says what can be measured', () => {
  const text = 'The service shall sign staff in with a second factor.';
  const rules = (measured: boolean) =>
    lintRequirement(text, english, { nonFunctional: true, measured }).map(({ rule }) => rule);
  expect(rules(false)).toEqual(['unmeasurable']);
  expect(rules(true)).toEqual([]);
});

test('an acronym of the workshop’s own glossary is known', () => {
  const glossary = ['DPIA'];
  expect(lintRequirement('The owner shall sign the DPIA.', english, { glossary })).toEqual([]);
});

test('a hit quotes the words as they were written', () => {
  const hits = lintRequirement('The page shall be User-Friendly.', english);
  expect(hits.map(({ words }) => words)).toContain('User-Friendly');
});

test('a hit does not break off at a hyphen', () => {
  const hits = lintRequirement('The service shall be fast and user-friendly.', english);
  expect(hits.filter(({ rule }) => rule === 'multiple')).toEqual([
    { rule: 'multiple', words: 'and user-friendly' },
  ]);
});

test('plain words are read only for what is unfinished', () => {
  expect(lintText('Good, fast, easy: and the owner is TBC.', english)).toEqual([
    { rule: 'placeholder', words: 'TBC' },
  ]);
});

test('each part of a need is read on its own', () => {
  const parts = lintNeed({ who: 'user', need: 'find the portal', why: 'i.e. to pay' }, english);
  expect(parts.map(({ part, hits }) => [part, hits.map(({ rule }) => rule)])).toEqual([
    ['who', ['need-generic-user']],
    ['need', ['need-solution']],
    ['why', ['open-ended']],
  ]);
});

test.each(['the item is on the worklist', 'at least 97 of 100 are flagged', 'access is refused'])(
  'can be observed: %s',
  (words) => expect(isObservable(words, english)).toBe(true),
);

test.each(['it is easy', 'a good experience', 'the page is fast', ''])(
  'cannot be observed: %s',
  (words) => expect(isObservable(words, english)).toBe(false),
);

test('a language without lists is not read by the rules of another', () => {
  expect(listsFor('cy')).toBeUndefined();
  expect(listsFor('en-GB')).toBe(english);
});
