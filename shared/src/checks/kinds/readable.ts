// Answers that can be read as what they should be: nothing that somebody entered counts as nothing in
// silence.
import { answerFault } from '../../fields/fault.ts';
import { type AnyField, fieldTypeNamed } from '../../fields/index.ts';
import type { RowId } from '../../ids.ts';
import type { Section } from '../../template.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** Whether an answer that can be read may be at fault all the same. */
const mayHideFault = (field: AnyField): boolean => fieldTypeNamed(field.type).fault !== undefined;

const faultsAt = (reading: Reading, section: Section, row?: RowId): readonly RawFinding[] =>
  section.fields.flatMap((field) => {
    if (field.type === 'prose' || field.type === 'given-when-then') return [];
    const at = { section: section.id, ...(row !== undefined && { row }), field: field.id };
    if (!mayHideFault(field) && reading.at(section.id, field.id, row) !== undefined) return [];
    const fault = answerFault(field, reading.raw(at));
    if (fault === undefined) return [];
    const says = checkWords.en.unreadable(field.label, fault.words, fault.expected);
    return [{ at, says, missing: true, firm: true }];
  });

export const readableKind = defineCheckKind({
  kind: 'readable',
  spec: () => ({}),
  references: [],
  sections: () => [],
  run: (reading) =>
    reading.template.sections
      .filter(({ id }) => reading.source.holds(id))
      .flatMap((section) =>
        section.kind === 'form'
          ? faultsAt(reading, section)
          : reading.rows(section.id).flatMap((row) => faultsAt(reading, section, row)),
      ),
  examples: [
    {
      name: 'numbers, and places that were left empty',
      spec: {},
      content: { about: { people: 30 }, costs: { c1: { amounts: { '2027-28': 5 } }, c2: {} } },
      finds: [],
    },
    {
      name: 'words where a number belongs',
      spec: {},
      content: { about: { people: 'about £2m' }, criteria: { k1: { weight: '1e400' } } },
      finds: ['about/-/people', 'criteria/k1/weight'],
    },
    {
      name: 'one year that cannot be read among others, and one outside the plan',
      spec: {},
      content: {
        costs: {
          c1: { amounts: { '2027-28': 5, '2028-29': 'lots' } },
          c2: { amounts: { '2027-28': 5, '1999-00': 7 } },
        },
      },
      finds: ['costs/c1/amounts', 'costs/c2/amounts'],
    },
    {
      name: 'less than the template allows, and a choice that it does not have',
      spec: {},
      content: { about: { people: -3 }, requirements: { r1: { priority: 'perhaps' } } },
      finds: ['about/-/people', 'requirements/r1/priority'],
    },
  ],
});
