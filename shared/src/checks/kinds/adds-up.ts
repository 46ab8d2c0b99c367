// Shares that have to add up: the weights of award criteria make 100%.
import { formatNumber } from '../../fields/amount.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';

/** Less than any share that people write, more than what sums of fractions are out by. */
const near = 1e-6;

export const addsUpKind = defineCheckKind({
  kind: 'adds-up',
  spec: (z) => ({ register: z.string(), field: z.string(), total: z.number() }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'field', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, { register, field, total }) => {
    const rows = reading.rows(register);
    if (rows.length === 0) return undefined;
    const sum = rows.reduce((all, row) => all + (reading.number(register, field, row) ?? 0), 0);
    const shown = formatNumber(Number(sum.toFixed(6)));
    return Math.abs(sum - total) < near
      ? []
      : [
          {
            at: { section: register },
            says: checkWords.en.addsUpTo(shown, formatNumber(total)),
          },
        ];
  },
  examples: [
    {
      name: 'weights that make a hundred',
      spec: { register: 'criteria', field: 'weight', total: 100 },
      content: { criteria: { k1: { weight: 33.3 }, k2: { weight: 33.3 }, k3: { weight: 33.4 } } },
      finds: [],
    },
    {
      name: 'weights that make ninety',
      spec: { register: 'criteria', field: 'weight', total: 100 },
      content: { criteria: { k1: { weight: 50 }, k2: { weight: 40 } } },
      finds: ['criteria'],
    },
  ],
});
