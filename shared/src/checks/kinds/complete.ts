// Sections in which everything that has to be written is: empty 0, started 1, complete 2.
import type { RowId } from '../../ids.ts';
import type { RegisterSection, Section } from '../../template.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

/** How far a section is. */
export type Completeness = 0 | 1 | 2;

const missingIn = (reading: Reading, section: Section, row?: RowId): readonly RawFinding[] =>
  section.fields
    .filter(({ id, optional }) => optional !== true && !reading.isFilled(section.id, id, row))
    .map(({ id, label }) => ({
      at: { section: section.id, ...(row !== undefined && { row }), field: id },
      says: words.notWritten(label),
      missing: true,
    }));

const missingRows = (reading: Reading, register: RegisterSection): readonly RawFinding[] => {
  const rows = reading.rows(register.id);
  if (rows.length > 0) return rows.flatMap((row) => missingIn(reading, register, row));
  const says = words.noRows(register.title, register.singular);
  return [{ at: { section: register.id }, says, missing: true }];
};

const missing = (reading: Reading, id: string): readonly RawFinding[] => {
  const section = reading.section(id);
  if (section === undefined) return [];
  return section.kind === 'register' ? missingRows(reading, section) : missingIn(reading, section);
};

export const completenessOf = (reading: Reading, section: string): Completeness => {
  if (!reading.isBegun(section)) return 0;
  return missing(reading, section).length === 0 ? 2 : 1;
};

export const completeKind = defineCheckKind({
  kind: 'complete',
  spec: (z) => ({ sections: z.array(z.string()).min(1) }),
  references: [{ key: 'sections', names: 'section' }],
  sections: ({ sections }) => sections,
  run: (reading, { sections }) => sections.flatMap((section) => missing(reading, section)),
  examples: [
    {
      name: 'a form with nothing missing',
      spec: { sections: ['about'] },
      content: { about: { goal: 'Fewer people wait', people: 0 } },
      finds: [],
    },
    {
      name: 'a form that was started',
      spec: { sections: ['about'] },
      content: { about: { goal: 'Fewer people wait' } },
      finds: ['about/-/people'],
    },
    {
      name: 'a form and a register that are empty',
      spec: { sections: ['about', 'criteria'] },
      content: {},
      finds: ['about/-/goal', 'about/-/people', 'criteria'],
    },
    {
      name: 'a row with a gap',
      spec: { sections: ['criteria'] },
      content: { criteria: { k1: { criterion: 'Price', weight: 40 }, k2: { weight: 60 } } },
      finds: ['criteria/k2/criterion'],
    },
  ],
});
