import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { workshopDataSchema } from '../schema/workshop-data-schema.ts';
import { canonicalText, fingerprintOf, toJson } from './canonical.ts';
import { exampleSource } from './example-source.ts';
import { makeRegisterTables } from './make-register-tables.ts';
import { makeReport } from './make-report.ts';
import { makeWorkshopData } from './workshop-data.ts';

describe('the data of a workshop', () => {
  const data = makeWorkshopData(exampleSource);

  test('is what its schema says', () => {
    expect(workshopDataSchema.safeParse(data).error).toBeUndefined();
  });

  test('is plain: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  test('has every answer as words and as a typed value', () => {
    const form = data.sections.find((section) => section.id === 'every-form');
    const answers = form?.kind === 'form' ? form.answers : {};
    expect(answers['money-1']).toEqual({ text: '£1,234,567', value: 1_234_567 });
    expect(answers['date-1']).toEqual({ text: '19 November 2026', value: '2026-11-19' });
    expect(answers['money-5']).toBeUndefined();
  });

  test('has why something that a check found is kept, and who said so', () => {
    const records = data.sections.find((section) => section.id === 'records');
    expect(records?.reasons).toEqual([
      {
        row: 'rowrecord100',
        field: 'name',
        topic: 'absolute',
        because: 'the example shows all of them',
        by: 'personella00',
      },
    ]);
  });

  test('names the sections that it leaves out, and holds nothing of them', () => {
    const copy = makeWorkshopData({ ...exampleSource, sections: (id) => id !== 'budget' });
    expect(copy.leftOut).toEqual(['Budget']);
    expect(JSON.stringify(copy)).not.toContain('What we may spend at most');
  });

  test('gives the fingerprint of every document, computed again by anybody', () => {
    const canonical = canonicalText(toJson(JSON.parse(JSON.stringify(data))));
    const fingerprint = createHash('sha256').update(canonical, 'utf8').digest('hex');
    expect(makeReport(exampleSource, 'everything').fingerprint).toBe(fingerprint);
  });
});

describe('the canonical form', () => {
  test('sorts keys at every depth and has no white space', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });

  test('is the same for the same meaning, and another for another', () => {
    expect(fingerprintOf({ a: 1, b: 2 })).toBe(fingerprintOf({ b: 2, a: 1 }));
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  });

  test('says what JSON cannot say in the nearest way that it can', () => {
    expect(toJson({ a: undefined, b: [undefined, Number.NaN], c: -0 })).toEqual({
      b: [null, null],
      c: -0,
    });
    expect(canonicalText(-0)).toBe('0');
  });
});

describe('registers as tables of data', () => {
  const tables = makeRegisterTables(exampleSource);

  test('each register is one, with the reference first', () => {
    expect(tables.map((table) => table.id)).toEqual([
      'needs',
      'records',
      'costs',
      'empty-rows',
      'budget',
    ]);
    for (const { columns, rows } of tables) {
      expect(columns[0]).toEqual({ id: 'reference', title: 'Reference', kind: 'reference' });
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('several numbers stand in several columns, and what is empty is empty', () => {
    const costs = tables.find((table) => table.id === 'costs');
    expect(costs?.columns.map((column) => column.title)).toEqual([
      'Reference',
      'Name',
      'Cost: 2027-28',
      'Cost: 2028-29',
      'Cost: 2029-30',
      'Cost: Total',
      'Once',
    ]);
    expect(costs?.rows[0]?.[2]).toEqual({
      text: '£120,000',
      value: { kind: 'money', number: 120_000 },
    });
    expect(costs?.rows[0]?.[4]).toEqual({ text: '' });
  });

  test('a register that may not be read is not there', () => {
    const some = makeRegisterTables({ ...exampleSource, sections: (id) => id !== 'budget' });
    expect(some.map((table) => table.id)).not.toContain('budget');
  });
});
