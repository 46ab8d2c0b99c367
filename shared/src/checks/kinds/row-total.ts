// Numbers of a row that make another one of it: points for quality and for price make the points together.
import { formatNumber } from '../../fields/amount.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';

/** More than what sums of fractions are out by, less than the last figure that people write. */
const near = 1e-6;

const oneSpec = { register: 'scores', fields: ['quality', 'price'], total: 'total' } as const;

const shown = (number: number): string => formatNumber(Number(number.toFixed(6)));

export const rowTotalKind = defineCheckKind({
  kind: 'row-total',
  spec: (z) => ({
    register: z.string(),
    fields: z.array(z.string()).min(2),
    total: z.string(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'fields', names: 'field', of: 'register' },
    { key: 'total', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, { register, fields, total }) => {
    const rows = reading.rows(register);
    if (rows.length === 0) return undefined;
    const label = reading.field(register, total)?.label ?? total;
    return rows.flatMap((row): readonly RawFinding[] => {
      const found = reading.number(register, total, row);
      const parts = fields.flatMap((field) => reading.number(register, field, row) ?? []);
      // What is still missing is said where it is missing.
      if (found === undefined || parts.length < fields.length) return [];
      const sum = parts.reduce((all, part) => all + part, 0);
      if (Math.abs(sum - found) < near) return [];
      const says = checkWords.en.rowTotal(label, shown(found), shown(sum));
      return [{ at: { section: register, row, field: total }, says }];
    });
  },
  examples: [
    {
      name: 'parts that make the total, and a row that is not finished',
      spec: oneSpec,
      content: {
        scores: { s1: { quality: 75.1, price: 8.2, total: 83.3 }, s2: { quality: 75, total: 80 } },
      },
      finds: [],
    },
    {
      name: 'two figures the wrong way round',
      spec: oneSpec,
      content: { scores: { s1: { quality: 75, price: 8.89, total: 83.98 } } },
      finds: ['scores/s1/total'],
    },
  ],
});
