// Answers that are what they have to be before something can be said to be ready: no limit is passed, no money is
// left unagreed. Answers that nobody gave yet are for the kinds that look for what is missing.
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';

export const answerKind = defineCheckKind({
  kind: 'answer',
  spec: (z) => ({ section: z.string(), field: z.string(), is: z.array(z.string()).min(1) }),
  references: [
    { key: 'section', names: 'section' },
    { key: 'field', names: 'field', of: 'section' },
    { key: 'is', names: 'option', of: 'section', field: 'field' },
  ],
  sections: ({ section }) => [section],
  run: (reading, { section, field, is }) => {
    const places = reading.register(section) ? reading.rows(section) : [undefined];
    const answered = places.filter((row) => reading.isFilled(section, field, row));
    if (answered.length === 0) return undefined;
    const label = reading.field(section, field)?.label ?? field;
    return answered
      .filter((row) => !reading.fits(section, row, { field, is }))
      .map((row) => ({
        at: { section, ...(row !== undefined && { row }), field },
        says: checkWords.en.otherAnswer(label, reading.words(section, field, row)),
      }));
  },
  examples: [
    {
      name: 'every criterion is used today',
      spec: { section: 'criteria', field: 'today', is: ['yes'] },
      content: { criteria: { k1: { today: true }, k2: {} } },
      finds: [],
    },
    {
      name: 'a criterion that is not',
      spec: { section: 'criteria', field: 'today', is: ['yes'] },
      content: { criteria: { k1: { today: true }, k2: { today: false } } },
      finds: ['criteria/k2/today'],
    },
    {
      name: 'a form that says one thing where another is wanted',
      spec: { section: 'about', field: 'stop', is: ['never', 'later'] },
      content: { about: { stop: 'now' } },
      finds: ['about/-/stop'],
    },
  ],
});
