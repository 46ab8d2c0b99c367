// Two numbers of a row that are not the same: a target that is not where it stands today already, a number to
// grow from that is not the one to stop at.
import { formatNumber } from '../../fields/amount.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';

const oneSpec = { register: 'scores', field: 'quality', other: 'price' } as const;

export const differKind = defineCheckKind({
  kind: 'differ',
  spec: (z) => ({ register: z.string(), field: z.string(), other: z.string() }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'field', names: 'field', of: 'register' },
    { key: 'other', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, { register, field, other }) => {
    const rows = reading.rows(register);
    if (rows.length === 0) return undefined;
    const label = (id: string) => reading.field(register, id)?.label ?? id;
    return rows.flatMap((row): readonly RawFinding[] => {
      const number = reading.number(register, field, row);
      if (number === undefined || number !== reading.number(register, other, row)) return [];
      const says = checkWords.en.sameNumbers(label(field), label(other), formatNumber(number));
      return [{ at: { section: register, row, field }, says }];
    });
  },
  examples: [
    {
      name: 'two numbers, and one that is not there yet',
      spec: oneSpec,
      content: { scores: { s1: { quality: 97, price: 91 }, s2: { quality: 3 }, s3: {} } },
      finds: [],
    },
    {
      name: 'twice the same',
      spec: oneSpec,
      content: { scores: { s1: { quality: 0, price: 0 }, s2: { quality: 3, price: 4 } } },
      finds: ['scores/s1/quality'],
    },
  ],
});
