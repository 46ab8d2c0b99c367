// Every row is pointed at: no need without a requirement, no objective without a must, no option without
// a cost.
import type { RowId } from '../../ids.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, whereReferences, whereShape } from '../check-kind.ts';

export const linkedFromKind = defineCheckKind({
  kind: 'linked-from',
  spec: (z) => ({
    register: z.string(),
    where: whereShape(z).exactOptional(),
    from: z.string(),
    by: z.string(),
    fromWhere: whereShape(z).exactOptional(),
  }),
  references: [
    { key: 'register', names: 'register' },
    ...whereReferences('where', 'register'),
    { key: 'from', names: 'register' },
    { key: 'by', names: 'field', of: 'from' },
    ...whereReferences('fromWhere', 'from'),
  ],
  sections: ({ register, from }) => [register, from],
  run: (reading, { register, where, from, by, fromWhere }) => {
    const rows = reading.rows(register, where);
    if (rows.length === 0) return undefined;
    const reached = new Set<RowId>(
      reading.rows(from, fromWhere).flatMap((row) => reading.links(from, by, row)),
    );
    const says = checkWords.en.notLinkedFrom(reading.section(from)?.title ?? from);
    return rows
      .filter((row) => !reached.has(row))
      .map((row) => ({ at: { section: register, row }, says, missing: true }));
  },
  examples: [
    {
      name: 'a need with a requirement',
      spec: { register: 'needs', from: 'requirements', by: 'needs' },
      content: { needs: { n1: {} }, requirements: { r1: { needs: ['n1'] } } },
      finds: [],
    },
    {
      name: 'a need that nothing serves',
      spec: { register: 'needs', from: 'requirements', by: 'needs' },
      content: { needs: { n1: {}, n2: {} }, requirements: { r1: { needs: ['n1'] } } },
      finds: ['needs/n2'],
    },
    {
      name: 'a need that only a could serves',
      spec: {
        register: 'needs',
        from: 'requirements',
        by: 'needs',
        fromWhere: { field: 'priority', is: ['must'] },
      },
      content: {
        needs: { n1: {} },
        requirements: { r1: { needs: ['n1'], priority: 'could' } },
      },
      finds: ['needs/n1'],
    },
  ],
});
