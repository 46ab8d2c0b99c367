// Fields that every row fills: an owner, a measure, a source. A link counts while one of its rows is
// there; a source counts when it says where the number comes from, or owns up to being a guess.
import type { RowId } from '../../ids.ts';
import { isRecord } from '../../is-record.ts';
import { checkWords } from '../../words/checks.ts';
import { defineCheckKind, fieldsOfRows } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;

const lacksNote = (value: unknown): boolean =>
  isRecord(value) && value['kind'] !== 'guess' && value['note'] === '';

const gapAt = (
  reading: Reading,
  register: string,
  row: RowId,
  id: string,
): readonly RawFinding[] => {
  const field = reading.field(register, id);
  if (field === undefined) return [];
  const at = { section: register, row, field: id };
  if (!reading.isFilled(register, id, row)) {
    return [{ at, says: words.notWritten(field.label), missing: true }];
  }
  return field.type === 'source' && lacksNote(reading.at(register, id, row))
    ? [{ at, says: words.noNote(field.label) }]
    : [];
};

export const filledKind = defineCheckKind({
  kind: 'filled',
  ...fieldsOfRows(1),
  run: (reading, { register, fields, where }) => {
    const rows = reading.rows(register, where);
    if (rows.length === 0) return undefined;
    return rows.flatMap((row) => fields.flatMap((field) => gapAt(reading, register, row, field)));
  },
  examples: [
    {
      name: 'every row has an owner',
      spec: { register: 'requirements', fields: ['owner'] },
      content: { requirements: { r1: { owner: 'Head of permits' } } },
      finds: [],
    },
    {
      name: 'a must without an owner',
      spec: {
        register: 'requirements',
        fields: ['owner'],
        where: { field: 'priority', is: ['must'] },
      },
      content: { requirements: { r1: { priority: 'must' }, r2: { priority: 'could' } } },
      finds: ['requirements/r1/owner'],
    },
    {
      name: 'a requirement whose only need was removed',
      spec: { register: 'requirements', fields: ['needs'] },
      content: { needs: { n1: {} }, requirements: { r1: { needs: ['n2'] } } },
      finds: ['requirements/r1/needs'],
    },
    {
      name: 'a cost whose source is a bare word',
      spec: { register: 'costs', fields: ['source'] },
      content: {
        costs: {
          c1: { source: { kind: 'estimate', note: '' } },
          c2: { source: { kind: 'guess', note: '' } },
          c3: { source: { kind: 'evidence', note: 'price list of May' } },
        },
      },
      finds: ['costs/c1/source'],
    },
  ],
});
