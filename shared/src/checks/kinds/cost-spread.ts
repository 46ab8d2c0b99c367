// Options put up to be knocked down, as reviewers know them by their money: one that costs three times
// what the middle one does with at most one thing said for it, and one other than today that is free.

import type { AmountsByYear } from '../../fields/amounts-by-year.ts';
import type { RowId } from '../../ids.ts';
import { isRecord } from '../../is-record.ts';
import { checkWords } from '../../words/checks.ts';
import type { CheckSpecs } from '../check.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

/** From here on an option is far dearer than the middle one of the others. */
const farTimes = 3;

const isAmounts = (value: unknown): value is AmountsByYear =>
  isRecord(value) && Object.values(value).every((pounds) => typeof pounds === 'number');

/** What is below nothing is no cost, and makes no other one less. */
const costOf = (amounts: AmountsByYear): number =>
  Object.values(amounts).reduce((sum, pounds) => sum + Math.max(0, pounds), 0);

const costsByOption = (
  reading: Reading,
  { costs, option, amounts }: CheckSpecs['cost-spread'],
): ReadonlyMap<RowId, number> => {
  const sums = new Map<RowId, number>();
  for (const row of reading.rows(costs)) {
    const value = reading.at(costs, amounts, row);
    if (!isAmounts(value)) continue;
    for (const target of reading.links(costs, option, row)) {
      sums.set(target, (sums.get(target) ?? 0) + costOf(value));
    }
  }
  return sums;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim()).length;

const oneSpec = {
  register: 'options',
  standing: 'standing',
  businessAsUsual: 'business-as-usual',
  for: 'for',
  costs: 'costs',
  option: 'option',
  amounts: 'amounts',
} as const;

export const costSpreadKind = defineCheckKind({
  kind: 'cost-spread',
  spec: (z) => ({
    register: z.string(),
    standing: z.string(),
    businessAsUsual: z.string(),
    for: z.string(),
    costs: z.string(),
    option: z.string(),
    amounts: z.string(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'standing', names: 'field', of: 'register' },
    { key: 'businessAsUsual', names: 'option', of: 'register', field: 'standing' },
    { key: 'for', names: 'field', of: 'register' },
    { key: 'costs', names: 'register' },
    { key: 'option', names: 'field', of: 'costs' },
    { key: 'amounts', names: 'field', of: 'costs' },
  ],
  sections: ({ register, costs }) => [register, costs],
  run: (reading, spec) => {
    const { register, standing, businessAsUsual } = spec;
    const rows = reading
      .rows(register)
      .filter((row) => reading.at(register, standing, row) !== businessAsUsual);
    if (rows.length === 0 || reading.rows(spec.costs).length === 0) return undefined;
    const costs = costsByOption(reading, spec);
    return rows.flatMap((row): readonly RawFinding[] => {
      const cost = costs.get(row) ?? 0;
      const at = { section: register, row };
      if (cost === 0) return [{ at, says: words.noCost, missing: true }];
      const others = rows.flatMap((other) => (other === row ? [] : [costs.get(other) ?? 0]));
      const middle = median(others.filter((each) => each > 0));
      const isFar = middle > 0 && cost >= farTimes * middle;
      return isFar && linesOf(reading.words(register, spec.for, row)) < 2
        ? [{ at: { ...at, field: spec.for }, says: words.farDearer((cost / middle).toFixed(1)) }]
        : [];
    });
  },
  examples: [
    {
      name: 'a dear option with much to say for it',
      spec: oneSpec,
      content: {
        options: {
          o1: { standing: 'do-minimum', for: 'Quick' },
          o2: { standing: 'more', for: { type: 'doc', content: twoLines() } },
        },
        costs: {
          c1: { option: ['o1'], amounts: { '2027-28': 100 } },
          c2: { option: ['o2'], amounts: { '2027-28': 100, '2028-29': 300 } },
        },
      },
      finds: [],
    },
    {
      name: 'a dear option with one thing for it, and one that is free',
      spec: oneSpec,
      content: {
        options: {
          o1: { standing: 'do-minimum', for: 'Quick' },
          o2: { standing: 'more', for: 'Modern' },
          o3: { standing: 'preferred', for: 'Half the wait' },
        },
        costs: {
          c1: { option: ['o1'], amounts: { '2027-28': 100 } },
          c2: { option: ['o2'], amounts: { '2027-28': 400 } },
        },
      },
      finds: ['options/o2/for', 'options/o3'],
    },
    {
      name: 'an option of which every cost is below nothing',
      spec: oneSpec,
      content: {
        options: { o1: { standing: 'do-minimum' }, o2: { standing: 'more' } },
        costs: {
          c1: { option: ['o1'], amounts: { '2027-28': 100 } },
          c2: { option: ['o2'], amounts: { '2027-28': -100 } },
        },
      },
      finds: ['options/o2'],
    },
    {
      name: 'only today is free',
      spec: oneSpec,
      content: {
        options: {
          o1: { standing: 'business-as-usual' },
          o2: { standing: 'preferred', for: 'Quick' },
        },
        costs: { c1: { option: ['o2'], amounts: { '2027-28': 100 } } },
      },
      finds: [],
    },
  ],
});

function twoLines(): readonly unknown[] {
  return ['Retires the old system', 'One supplier'].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
}
