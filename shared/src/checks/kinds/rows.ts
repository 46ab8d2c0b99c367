// A register with enough rows: at least five risks.
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, whereReferences, whereShape } from '../check-kind.ts';

export const rowsKind = defineCheckKind({
  kind: 'rows',
  spec: (z) => ({
    register: z.string(),
    least: z.int().min(1).max(1000),
    where: whereShape(z).exactOptional(),
  }),
  references: [{ key: 'register', names: 'register' }, ...whereReferences('where', 'register')],
  sections: ({ register }) => [register],
  run: (reading, { register, least, where }) => {
    const found = reading.rows(register, where).length;
    const singular = reading.register(register)?.singular ?? '';
    return found >= least
      ? []
      : [
          {
            at: { section: register },
            says: checkWords.en.tooFewRows(found, least, singular),
            missing: true,
          },
        ];
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
  ],
});
