// Fields of which every row fills at least one: a point of a checklist that is met points at what shows it.
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, fieldsOfRows } from '../check-kind.ts';

const met = { field: 'status', is: ['met'] };

export const oneFilledKind = defineCheckKind({
  kind: 'one-filled',
  ...fieldsOfRows(2),
  run: (reading, { register, fields, where }) => {
    const rows = reading.rows(register, where);
    if (rows.length === 0) return undefined;
    const labels = fields.map((field) => reading.field(register, field)?.label ?? field);
    const says = checkWords.en.noneWritten(labels);
    return rows
      .filter((row) => !fields.some((field) => reading.isFilled(register, field, row)))
      .map((row) => ({
        at: { section: register, row, field: fields[0] ?? '' },
        says,
        missing: true,
      }));
  },
  examples: [
    {
      name: 'one point shown by a record and one in words, beside a gap that needs neither',
      spec: { register: 'points', fields: ['shown-by', 'words'], where: met },
      content: {
        requirements: { r1: {} },
        points: {
          p1: { status: 'met', 'shown-by': ['r1'] },
          p2: { status: 'met', words: 'the test of May' },
          p3: { status: 'gap' },
        },
      },
      finds: [],
    },
    {
      name: 'a point that is said to be met, and one whose record was removed',
      spec: { register: 'points', fields: ['shown-by', 'words'], where: met },
      content: { points: { p1: { status: 'met' }, p2: { status: 'met', 'shown-by': ['r1'] } } },
      finds: ['points/p1/shown-by', 'points/p2/shown-by'],
    },
  ],
});
