// A row for every pair: each supplier has one agreed score for each criterion, given by two assessors at least.
import type { RowId } from '../../ids.ts';
import { checkWords } from '../../words/checks.ts';
import type { CheckSpecs } from '../check.ts';
import { defineCheckKind, whereReferences, whereShape } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

type Spec = CheckSpecs['pairs'];

/** Nobody reads more of them, and two long registers have very many pairs. */
const mostFindings = 200;

const oneSpec = {
  register: 'scores',
  first: 'options',
  firstBy: 'option',
  second: 'criteria',
  secondBy: 'criterion',
  least: 1,
} as const;

const keyOf = (one: RowId, other: RowId): string => `${one}/${other}`;

/** The rows of the register by the pair that they belong to. */
const rowsByPair = (reading: Reading, spec: Spec): ReadonlyMap<string, readonly RowId[]> => {
  const { register, firstBy, secondBy } = spec;
  const pairs = new Map<string, RowId[]>();
  for (const row of reading.rows(register)) {
    for (const one of reading.links(register, firstBy, row)) {
      for (const other of reading.links(register, secondBy, row)) {
        const key = keyOf(one, other);
        pairs.set(key, [...(pairs.get(key) ?? []), row]);
      }
    }
  }
  return pairs;
};

const nameOf = (reading: Reading, register: string, row: RowId): string => {
  const name = reading.words(register, reading.register(register)?.titleField ?? '', row);
  return name === '' ? (reading.register(register)?.singular ?? register) : name;
};

const findingOf = (
  reading: Reading,
  spec: Spec,
  [one, other]: readonly [RowId, RowId],
  rows: readonly RowId[],
): RawFinding | undefined => {
  const { register, first, second, least, most = Number.POSITIVE_INFINITY } = spec;
  const found = rows.length;
  if (found >= least && found <= most) return undefined;
  const names = [nameOf(reading, first, one), nameOf(reading, second, other)] as const;
  const about = [keyOf(one, other)];
  const last = rows.at(-1);
  if (found > most && last !== undefined) {
    const says = words.manyPairs(...names, found, most);
    return { at: { section: register, row: last }, says, about };
  }
  const says = found === 0 ? words.noPair(...names) : words.fewPairs(...names, found, least);
  return { at: { section: register }, says, about, missing: true };
};

export const pairsKind = defineCheckKind({
  kind: 'pairs',
  spec: (z) => ({
    register: z.string(),
    first: z.string(),
    firstBy: z.string(),
    second: z.string(),
    secondBy: z.string(),
    secondWhere: whereShape(z).exactOptional(),
    least: z.int().min(1).max(100),
    most: z.int().min(1).max(100).exactOptional(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'first', names: 'register' },
    { key: 'firstBy', names: 'field', of: 'register' },
    { key: 'second', names: 'register' },
    { key: 'secondBy', names: 'field', of: 'register' },
    ...whereReferences('secondWhere', 'second'),
  ],
  sections: ({ register, first, second }) => [register, first, second],
  run: (reading, spec) => {
    const firsts = reading.rows(spec.first);
    const seconds = reading.rows(spec.second, spec.secondWhere);
    if (firsts.length === 0 || seconds.length === 0) return undefined;
    const pairs = rowsByPair(reading, spec);
    const found: RawFinding[] = [];
    for (const one of firsts) {
      for (const other of seconds) {
        const rows = pairs.get(keyOf(one, other)) ?? [];
        const finding = findingOf(reading, spec, [one, other], rows);
        if (finding !== undefined) found.push(finding);
        if (found.length === mostFindings) return found;
      }
    }
    return found;
  },
  examples: [
    {
      name: 'a score for every pair, and a criterion that is not judged today',
      spec: { ...oneSpec, secondWhere: { field: 'today', is: ['yes'] } },
      content: {
        options: { o1: { name: 'X' }, o2: { name: 'Y' } },
        criteria: { k1: { criterion: 'Quality', today: true }, k2: { today: false } },
        scores: {
          s1: { option: ['o1'], criterion: ['k1'] },
          s2: { option: ['o2'], criterion: ['k1'] },
        },
      },
      finds: [],
    },
    {
      name: 'a pair without a score, and one with two where one is the most',
      spec: { ...oneSpec, most: 1 },
      content: {
        options: { o1: { name: 'X' }, o2: { name: 'Y' } },
        criteria: { k1: { criterion: 'Quality' } },
        scores: {
          s1: { option: ['o1'], criterion: ['k1'] },
          s2: { option: ['o1'], criterion: ['k1'] },
        },
      },
      finds: ['scores/s2', 'scores'],
    },
    {
      name: 'one score where two people have to give one',
      spec: { ...oneSpec, least: 2 },
      content: {
        options: { o1: {} },
        criteria: { k1: {} },
        scores: { s1: { option: ['o1'], criterion: ['k1'] } },
      },
      finds: ['scores'],
    },
  ],
});
