// Acceptance criteria that somebody could test: what is then so has a number, or a state to be seen.
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, fieldsOfRows } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import { isObservable, listsFor } from '../wording/lint.ts';

const words = checkWords.en;
const good = {
  given: 'a letter arrives',
  when: 'a day has passed',
  // biome-ignore lint/suspicious/noThenProperty: a part of a criterion; it is never awaited
  then: 'it is with the right team',
};
// biome-ignore lint/suspicious/noThenProperty: as above
const weak = { ...good, then: 'the page is easy' };
const musts = { field: 'priority', is: ['must'] };

export const criteriaKind = defineCheckKind({
  kind: 'criteria',
  ...fieldsOfRows(1),
  run: (reading, { register, fields, where }) => {
    const lists = listsFor(reading.template.language);
    const rows = reading.rows(register, where);
    if (rows.length === 0) return undefined;
    const observable = (then: string) => then !== '' && (!lists || isObservable(then, lists));
    return rows.flatMap((row): readonly RawFinding[] => {
      const written = fields.flatMap((field) => {
        const at = { section: register, row, field };
        const then = reading.part(at, 'then');
        return reading.isFilled(register, field, row) ? [{ at, then }] : [];
      });
      const at = { section: register, row, field: fields[0] ?? '' };
      if (written.length === 0) return [{ at, says: words.noCriterion, missing: true }];
      return written
        .filter(({ then }) => !observable(then))
        .map((each) => ({ at: each.at, says: words.notObservable }));
    });
  },
  examples: [
    {
      name: 'a must with a state to be seen',
      spec: { register: 'requirements', fields: ['acceptance'], where: musts },
      content: { requirements: { r1: { priority: 'must', acceptance: good } } },
      finds: [],
    },
    {
      name: 'a must without a criterion, beside a could that needs none',
      spec: { register: 'requirements', fields: ['acceptance'], where: musts },
      content: { requirements: { r1: { priority: 'must' }, r2: { priority: 'could' } } },
      finds: ['requirements/r1/acceptance'],
    },
    {
      name: 'a criterion that nobody can look at',
      spec: { register: 'requirements', fields: ['acceptance'], where: musts },
      content: { requirements: { r1: { priority: 'must', acceptance: weak } } },
      finds: ['requirements/r1/acceptance'],
    },
    {
      name: 'a criterion that has no end yet',
      spec: { register: 'requirements', fields: ['acceptance'] },
      content: { requirements: { r1: { acceptance: { given: 'a letter arrives' } } } },
      finds: ['requirements/r1/acceptance'],
    },
  ],
});
