// Needs that name a kind of person, something to get done and no solution, and a reason of their own.
import { findingsByRule } from '../by-rule.ts';
import { defineCheckKind } from '../check-kind.ts';
import { remembering } from '../remember.ts';
import { lintNeed, listsFor, type NeedHits } from '../wording/lint.ts';

const linted = remembering<readonly NeedHits[]>();

const oneSpec = { register: 'needs', who: 'who', need: 'need', why: 'why' } as const;

export const needWordingKind = defineCheckKind({
  kind: 'need-wording',
  spec: (z) => ({
    register: z.string(),
    who: z.string(),
    need: z.string(),
    why: z.string(),
    glossary: z.array(z.string()).exactOptional(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'who', names: 'field', of: 'register' },
    { key: 'need', names: 'field', of: 'register' },
    { key: 'why', names: 'field', of: 'register' },
  ],
  sections: ({ register }) => [register],
  run: (reading, spec) => {
    const { register, glossary = [] } = spec;
    const lists = listsFor(reading.template.language);
    const rows = reading.rows(register);
    if (lists === undefined || rows.length === 0) return undefined;
    return rows.flatMap((row) => {
      const words = (part: 'who' | 'need' | 'why') => reading.words(register, spec[part], row);
      const need = { who: words('who'), need: words('need'), why: words('why') };
      const parts = linted(
        `${need.who}\n${need.need}\n${need.why}`,
        () => lintNeed(need, lists, glossary),
        glossary.join(' '),
      );
      return parts.flatMap(({ part, hits }) =>
        findingsByRule({ section: register, row, field: spec[part] }, hits),
      );
    });
  },
  examples: [
    {
      name: 'a need in the words of who has it',
      spec: oneSpec,
      content: {
        needs: {
          n1: { who: 'angler', need: 'renew while I am out', why: 'I am not fined at the river' },
        },
      },
      finds: [],
    },
    {
      name: 'everybody needs a portal to have a portal',
      spec: oneSpec,
      content: { needs: { n1: { who: 'user', need: 'use a portal', why: 'I use the portal' } } },
      finds: [
        'needs/n1/who need-generic-user',
        'needs/n1/need need-solution',
        'needs/n1/why need-circular',
      ],
    },
  ],
});
