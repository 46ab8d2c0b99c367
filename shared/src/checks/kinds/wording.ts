// Sentences that can be tested, or in any other text only nothing that was left unfinished.
import type { RowId } from '../../ids.ts';
import { findingsByRule } from '../by-rule.ts';
import type { CheckSpecs } from '../check.ts';
import { defineCheckKind, whereReferences, whereShape } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { remembering } from '../remember.ts';
import {
  isObservable,
  lintRequirement,
  lintText,
  listsFor,
  type RequirementHints,
} from '../wording/lint.ts';
import { type WordingHit, type WordingRule, wordingRules } from '../wording/rules.ts';
import type { WordLists } from '../wording/word-lists.ts';

type Spec = CheckSpecs['wording'];

/** A sentence that goes on from its label is read as a whole. */
const lintOpened = (
  text: string,
  opening: string | undefined,
  lists: WordLists,
  hints: RequirementHints,
): readonly WordingHit[] => {
  const hits = lintRequirement(text, lists, hints);
  const goesOn = opening !== undefined && hits.some(({ rule }) => rule === 'no-subject');
  return goesOn ? lintRequirement(`${opening} ${text}`, lists, hints) : hits;
};

const opened = remembering<readonly WordingHit[]>();
const unfinished = remembering<readonly WordingHit[]>();

/** What a text is read with, beside the lists of its language. */
const noteOf = ({ opening = '' }: Spec, hints: RequirementHints): string =>
  [opening, hints.nonFunctional, hints.measured, ...(hints.glossary ?? [])].join(' ');

const hitsIn = (
  reading: Reading,
  spec: Spec,
  lists: WordLists,
  field: string,
  row: RowId | undefined,
): readonly WordingHit[] => {
  const { section, opening, quality, criteria = [], glossary = [] } = spec;
  const text = reading.words(section, field, row);
  if (text === '') return [];
  if (spec.as === 'text') return unfinished(text, () => lintText(text, lists));
  const nonFunctional =
    quality !== undefined && row !== undefined && reading.fits(section, row, quality);
  const measured = criteria.some((criterion) =>
    isObservable(
      reading.part({ section, ...(row !== undefined && { row }), field: criterion }, 'then'),
      lists,
    ),
  );
  const hints = { nonFunctional, measured, glossary };
  return opened(text, () => lintOpened(text, opening, lists, hints), noteOf(spec, hints));
};

const asRequirement = {
  section: 'requirements',
  fields: ['statement'],
  as: 'requirement',
} as const;

export const wordingKind = defineCheckKind({
  kind: 'wording',
  spec: (z) => ({
    section: z.string(),
    fields: z.array(z.string()).min(1),
    as: z.enum(['requirement', 'text']),
    opening: z.string().trim().min(1).max(80).exactOptional(),
    quality: whereShape(z).exactOptional(),
    criteria: z.array(z.string()).exactOptional(),
    glossary: z.array(z.string()).exactOptional(),
    except: z
      .array(z.enum(Object.keys(wordingRules) as [WordingRule, ...WordingRule[]]))
      .exactOptional(),
  }),
  references: [
    { key: 'section', names: 'section' },
    { key: 'fields', names: 'field', of: 'section' },
    ...whereReferences('quality', 'section'),
    { key: 'criteria', names: 'field', of: 'section' },
  ],
  sections: ({ section }) => [section],
  run: (reading, spec) => {
    const lists = listsFor(reading.template.language);
    const { section, fields, except = [] } = spec;
    if (lists === undefined || !reading.isBegun(section)) return undefined;
    const isRegister = reading.register(section) !== undefined;
    const rows = isRegister ? reading.rows(section) : [undefined];
    return rows.flatMap((row) =>
      fields.flatMap((field): readonly RawFinding[] => {
        const hits = hitsIn(reading, spec, lists, field, row);
        const at = { section, ...(row !== undefined && { row }), field };
        return findingsByRule(
          at,
          hits.filter(({ rule }) => !except.includes(rule)),
        );
      }),
    );
  },
  examples: [
    {
      name: 'a sentence that can be tested',
      spec: asRequirement,
      content: { requirements: { r1: { statement: 'The service shall reply within 5 days.' } } },
      finds: [],
    },
    {
      name: 'a sentence that goes on from its label, and one that goes on too long',
      spec: { ...asRequirement, opening: 'The service shall' },
      content: {
        requirements: {
          r1: { statement: 'reply within 5 days' },
          r2: { statement: 'log each call and send a letter' },
        },
      },
      finds: ['requirements/r2/statement multiple'],
    },
    {
      name: 'two faults in one sentence',
      spec: asRequirement,
      content: { requirements: { r1: { statement: 'The service should be fast today.' } } },
      finds: [
        'requirements/r1/statement weak-word',
        'requirements/r1/statement modal-should',
        'requirements/r1/statement unmeasurable',
      ],
    },
    {
      name: 'a quality whose criterion has the number',
      spec: {
        ...asRequirement,
        quality: { field: 'kind', is: ['non-functional'] },
        criteria: ['acceptance'],
      },
      content: {
        requirements: {
          r1: {
            statement: 'The service shall answer each caller.',
            kind: 'non-functional',
            // biome-ignore lint/suspicious/noThenProperty: a part of a criterion; it is never awaited
            acceptance: { then: 'the caller hears a person within 20 seconds' },
          },
          r2: { statement: 'The service shall answer each caller.', kind: 'non-functional' },
        },
      },
      finds: ['requirements/r2/statement unmeasurable'],
    },
    {
      name: 'a text that was left unfinished',
      spec: { section: 'about', fields: ['goal', 'note'], as: 'text' },
      content: { about: { goal: 'A fast and easy service', note: 'Owner: TBC' } },
      finds: ['about/-/note placeholder'],
    },
    {
      name: 'a rule that does not hold here',
      spec: { ...asRequirement, except: ['absolute'] },
      content: { requirements: { r1: { statement: 'The service shall list all items.' } } },
      finds: [],
    },
  ],
});
