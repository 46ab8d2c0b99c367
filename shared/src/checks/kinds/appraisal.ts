// Figures that hang together: what the calculator warns of, each at the record that it is about. Without a
// plan for numbers, or without the right to read the costs, there is nothing to say.

import { rateOfYear } from '../../appraisal/discounting.ts';
import { findSchedule } from '../../appraisal/parameters.ts';
import { type AppraisalWarning, type Surroundings, warningsOf } from '../../appraisal/warnings.ts';
import type { AppraisalPlan } from '../../case/appraisal-plan.ts';
import { type Case, readCase } from '../../case/case.ts';
import { caseSections } from '../../case/case-sections.ts';
import { everyFault } from '../../case/every-fault.ts';
import { readersOf } from '../../case/part-reader.ts';
import { readCash } from '../../case/read-cash.ts';
import { shownTests } from '../../case/shown-tests.ts';
import type { WorkshopId } from '../../ids.ts';
import { Answers } from '../../report/answers.ts';
import { appraisalWords, reasonsIn } from '../../words/appraisal.ts';
import type { CheckSpecs } from '../check.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { FindingPlace, RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** The case says these itself, at the very field. */
const saidByFaults: readonly AppraisalWarning['code'][] = ['E-NEGATIVE', 'E-SHARE'];

/** Names of people and numbers of rows change no figure. */
const noFacts = {
  id: '' as WorkshopId,
  title: '',
  marking: 'OFFICIAL',
  state: 'running',
  participants: [],
  references: {},
  lastChangedAt: 0,
} as const;

const caseOf = ({ source }: Reading): Case | undefined =>
  readCase(
    new Answers({
      template: source.template,
      content: source.content,
      workshop: noFacts,
      sections: source.holds,
    }),
  );

const surroundings = (
  reading: Reading,
  read: Case,
  { recommendation, why }: CheckSpecs['appraisal'],
): Surroundings => {
  const words =
    recommendation === undefined || why === undefined ? '' : reading.words(recommendation, why);
  const cash = readCash(read);
  const standard = findSchedule(reading.template.parameters ?? {}, 'standard');
  const savings = readersOf<'line'>(read.answers, read.plan.savings).flatMap((reader) =>
    reader.rows('line'),
  );
  return {
    savings,
    standardRate: standard && rateOfYear(standard, 1),
    ...shownTests(read),
    ...(words !== '' && { recommendation: reasonsIn(words) }),
    ...(cash && {
      balances: cash.cash.byYear.map(({ balance }, year) => ({
        year: read.years[year] ?? String(year),
        balance,
      })),
    }),
  };
};

const lineOf = (read: Case, option: string, line: string): FindingPlace | undefined => {
  const input = read.options.find(({ name }) => name === option)?.input;
  const named = (lines: readonly { readonly id: string; readonly line: string }[] = []) =>
    lines.find((each) => each.line === line)?.id;
  const { costs, benefits } = read.plan;
  for (const [register, id] of [
    [costs.register, named(input?.costs)],
    [benefits.register, named(input?.benefits)],
  ] as const) {
    const row = read.answers.rows(register).find((each) => each === id);
    if (row !== undefined) return { section: register, row };
  }
  return undefined;
};

/**
 * The record that a warning is about: its line, or the section that should hold more. What is said of an option
 * stands with the costs: a reason to keep it tells of them, and the options are open to those who may not see them.
 */
const placeOf = (read: Case, warning: AppraisalWarning, spec: CheckSpecs['appraisal']) => {
  const own = placeOfCode(read.plan, warning, spec);
  if (own !== undefined) return own;
  const option = 'option' in warning ? warning.option : undefined;
  const line = option && 'line' in warning ? lineOf(read, option, warning.line) : undefined;
  return line ?? { section: read.plan.costs.register };
};

const placeOfCode = (
  plan: AppraisalPlan,
  { code }: AppraisalWarning,
  { recommendation }: CheckSpecs['appraisal'],
): FindingPlace | undefined => {
  switch (code) {
    case 'W-BCRONLY':
      return recommendation === undefined ? undefined : { section: recommendation };
    case 'W-NOSENS':
    case 'W-50Y':
      return plan.tests && { section: plan.tests.register };
    case 'W-GAP':
      return plan.funding && { section: plan.funding.register };
    case 'W-RATE':
      return plan.basis?.fields.rate === undefined
        ? undefined
        : { section: plan.basis.form, field: plan.basis.fields.rate };
    default:
      return undefined;
  }
};

/** What the reason to keep it holds for: the same thing of the same year or line, whatever it comes to. */
const subjectOf = (warning: AppraisalWarning): string =>
  [
    warning.code,
    ...(['option', 'line', 'year', 'quantity'] as const).map((key) => at(warning, key)),
    warning.code === 'W-RATE' ? String(warning.rate) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const at = (warning: AppraisalWarning, key: string): string => {
  const value = Object.entries(warning).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
};

const asFinding = (
  read: Case,
  warning: AppraisalWarning,
  spec: CheckSpecs['appraisal'],
): RawFinding => ({
  at: placeOf(read, warning, spec),
  says: `${appraisalWords.en.warning(warning)}.`,
  severity: warning.code.startsWith('E-') ? 'error' : 'warning',
  about: [subjectOf(warning)],
});

export const appraisalKind = defineCheckKind({
  kind: 'appraisal',
  spec: (z) => ({
    recommendation: z.string().exactOptional(),
    why: z.string().exactOptional(),
  }),
  references: [
    { key: 'recommendation', names: 'section' },
    { key: 'why', names: 'field', of: 'recommendation' },
  ],
  sections: ({ recommendation }, template) => [
    ...(recommendation === undefined ? [] : [recommendation]),
    ...caseSections(template),
  ],
  run: (reading, spec) => {
    const read = caseOf(reading);
    if (read === undefined || read.options.length === 0) return undefined;
    // Several may stand at one field, and with a reason the results would be incomplete all the same.
    const faults = everyFault(read).map(({ address, says }) => ({
      at: address,
      says: /[.!?]$/.test(says) ? says : `${says}.`,
      firm: true as const,
    }));
    const warnings = warningsOf(read.appraisal, surroundings(reading, read, spec)).filter(
      ({ code }) => !saidByFaults.includes(code),
    );
    return [...faults, ...warnings.map((warning) => asFinding(read, warning, spec))];
  },
  examples: [
    { name: 'no options yet', spec: {}, content: { about: { rate: 3.5 } }, finds: [] },
    {
      name: 'a cost below nothing, and an option without optimism bias',
      spec: {},
      content: {
        about: { rate: 3.5 },
        options: {
          o1: { name: 'As today', standing: 'business-as-usual' },
          o2: { name: 'Mend it', standing: 'do-minimum' },
        },
        costs: { c1: { option: ['o2'], amounts: { '2027-28': 100, '2028-29': -5 } } },
      },
      finds: ['costs/c1/amounts', 'costs'],
    },
    {
      name: 'nothing to hold the option against, and nothing that it was tested with',
      spec: {},
      content: {
        about: { rate: 3.5 },
        options: { o2: { name: 'Mend it', standing: 'preferred' } },
        values: { v1: { option: ['o2'], amounts: { '2027-28': 1, '2028-29': 9 } } },
      },
      finds: ['costs', 'costs', 'costs'],
    },
  ],
});
