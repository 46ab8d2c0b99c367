// Options put up to be knocked down, as reviewers know them by what is said: an option that has nothing
// for it, business as usual painted all black, a preferred option with nothing against it.

import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';

const words = checkWords.en;

const oneSpec = {
  register: 'options',
  standing: 'standing',
  businessAsUsual: 'business-as-usual',
  preferred: 'preferred',
  for: 'for',
  against: 'against',
} as const;

export const strawManKind = defineCheckKind({
  kind: 'straw-man',
  spec: (z) => ({
    register: z.string(),
    standing: z.string(),
    businessAsUsual: z.string(),
    preferred: z.string(),
    for: z.string(),
    against: z.string(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'standing', names: 'field', of: 'register' },
    { key: 'businessAsUsual', names: 'option', of: 'register', field: 'standing' },
    { key: 'preferred', names: 'option', of: 'register', field: 'standing' },
    { key: 'for', names: 'field', of: 'register' },
    { key: 'against', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, { register, standing, businessAsUsual, preferred, ...said }) => {
    const rows = reading.rows(register);
    if (rows.length === 0) return undefined;
    return rows.flatMap((row): readonly RawFinding[] => {
      const stands = reading.at(register, standing, row);
      const at = (field: string) => ({ section: register, row, field });
      const found: RawFinding[] = [];
      if (!reading.isFilled(register, said.for, row)) {
        const says = stands === businessAsUsual ? words.nothingForToday : words.nothingFor;
        found.push({ at: at(said.for), says, missing: true });
      }
      if (stands === preferred && !reading.isFilled(register, said.against, row)) {
        found.push({ at: at(said.against), says: words.nothingAgainstPreferred, missing: true });
      }
      return found;
    });
  },
  examples: [
    {
      name: 'something is said for and against each',
      spec: oneSpec,
      content: {
        options: {
          o1: { standing: 'business-as-usual', for: 'No cost of change', against: 'Queues grow' },
          o2: { standing: 'preferred', for: 'Half the wait', against: 'Needs two hires' },
        },
      },
      finds: [],
    },
    {
      name: 'today has nothing for it',
      spec: oneSpec,
      content: { options: { o1: { standing: 'business-as-usual', against: 'Queues grow' } } },
      finds: ['options/o1/for'],
    },
    {
      name: 'a rival with nothing for it and a favourite with nothing against it',
      spec: oneSpec,
      content: {
        options: {
          o1: { standing: 'more', against: 'Too dear' },
          o2: { standing: 'preferred', for: 'Half the wait' },
        },
      },
      finds: ['options/o1/for', 'options/o2/against'],
    },
  ],
});
