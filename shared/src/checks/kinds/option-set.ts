// Enough real options to choose from: each with a name of its own, among them business as usual, which
// the others are held against, and a do minimum, which is another one.
import { cleanLine } from '../../clean-text.ts';
import { checkWords } from '../../words/checks.ts';
import type { CheckOf } from '../check.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

type Spec = Omit<CheckOf<'option-set'>, 'kind' | 'id' | 'title' | 'group' | 'severity' | 'next'>;

const nameOf = (reading: Reading, register: string, row: string): string => {
  const titleField = reading.register(register)?.titleField ?? '';
  const found = reading.rows(register).find((each) => each === row);
  return cleanLine(reading.words(register, titleField, found)).toLowerCase();
};

const twins = (reading: Reading, register: string): readonly RawFinding[] => {
  const seen = new Set<string>();
  return reading.rows(register).flatMap((row) => {
    const name = nameOf(reading, register, row);
    const isTwin = name !== '' && seen.has(name);
    seen.add(name);
    return isTwin ? [{ at: { section: register, row }, says: words.sameOption }] : [];
  });
};

const lacks = (reading: Reading, spec: Spec, standing: string, says: string) => {
  const where = { field: spec.standing, is: [standing] };
  return reading.rows(spec.register, where).length === 0
    ? [{ at: { section: spec.register }, says, missing: true } as const]
    : [];
};

const oneSpec = {
  register: 'options',
  standing: 'standing',
  businessAsUsual: 'business-as-usual',
  doMinimum: 'do-minimum',
  least: 3,
} as const;

export const optionSetKind = defineCheckKind({
  kind: 'option-set',
  spec: (z) => ({
    register: z.string(),
    standing: z.string(),
    businessAsUsual: z.string(),
    doMinimum: z.string(),
    least: z.int().min(2).max(20),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'standing', names: 'field', of: 'register' },
    { key: 'businessAsUsual', names: 'option', of: 'register', field: 'standing' },
    { key: 'doMinimum', names: 'option', of: 'register', field: 'standing' },
  ],
  sections: ({ register }) => [register],
  run: (reading, spec) => {
    const { register, least, businessAsUsual, doMinimum } = spec;
    const names = reading.rows(register).map((row) => nameOf(reading, register, row));
    const real = new Set(names.filter((name) => name !== '')).size;
    const few: readonly RawFinding[] =
      real < least
        ? [{ at: { section: register }, says: words.fewOptions(real, least), missing: true }]
        : [];
    return [
      ...few,
      ...twins(reading, register),
      ...lacks(reading, spec, businessAsUsual, words.noToday),
      ...lacks(reading, spec, doMinimum, words.noMinimum),
    ];
  },
  examples: [
    {
      name: 'three options with today and a do minimum',
      spec: oneSpec,
      content: {
        options: {
          o1: { name: 'As today', standing: 'business-as-usual' },
          o2: { name: 'Mend the form', standing: 'do-minimum' },
          o3: { name: 'A new service', standing: 'preferred' },
        },
      },
      finds: [],
    },
    {
      name: 'one option twice, and no do minimum',
      spec: oneSpec,
      content: {
        options: {
          o1: { name: 'As today', standing: 'business-as-usual' },
          o2: { name: 'A new service', standing: 'more' },
          o3: { name: 'A  new SERVICE', standing: 'preferred' },
        },
      },
      finds: ['options', 'options/o3', 'options'],
    },
    {
      name: 'none at all',
      spec: oneSpec,
      content: {},
      finds: ['options', 'options', 'options'],
    },
  ],
});
