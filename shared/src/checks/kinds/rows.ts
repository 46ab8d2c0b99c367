// A register with enough rows, at least five risks; or with no more of some than can be done, five steps for now.
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, whereReferences, whereShape } from '../check-kind.ts';

export const rowsKind = defineCheckKind({
  kind: 'rows',
  spec: (z) => ({
    register: z.string(),
    least: z.int().min(1).max(1000),
    most: z.int().min(1).max(1000).exactOptional(),
    where: whereShape(z).exactOptional(),
  }),
  references: [{ key: 'register', names: 'register' }, ...whereReferences('where', 'register')],
  sections: ({ register }) => [register],
  run: (reading, { register, least, most, where }) => {
    const found = reading.rows(register, where).length;
    const singular = reading.register(register)?.singular ?? '';
    const at = { section: register };
    if (found < least)
      return [{ at, says: checkWords.en.tooFewRows(found, least, singular), missing: true }];
    return most !== undefined && found > most
      ? [{ at, says: checkWords.en.tooManyRows(found, most) }]
      : [];
  },
  examples: [
    {
      name: 'two of two',
      spec: { register: 'needs', least: 2 },
      content: { needs: { n1: {}, n2: {} } },
      finds: [],
    },
    { name: 'none of one', spec: { register: 'needs', least: 1 }, content: {}, finds: ['needs'] },
    {
      name: 'one must of two',
      spec: { register: 'requirements', least: 2, where: { field: 'priority', is: ['must'] } },
      content: { requirements: { r1: { priority: 'must' }, r2: { priority: 'could' } } },
      finds: ['requirements'],
    },
    {
      name: 'more musts than the most',
      spec: {
        register: 'requirements',
        least: 1,
        most: 1,
        where: { field: 'priority', is: ['must'] },
      },
      content: { requirements: { r1: { priority: 'must' }, r2: { priority: 'must' } } },
      finds: ['requirements'],
    },
  ],
});
