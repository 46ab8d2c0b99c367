import type { Names } from '@tday/shared/fields/field-type';
import type { RegisterSection } from '@tday/shared/template';
import { describe, expect, test } from 'vitest';
import { faultyCells, maxPastedRows, readPaste } from './paste-rows.ts';
import { answersOf } from './pasted-answers.ts';

const names: Names = {
  reference: () => undefined,
  rowTitle: () => '',
  rows: () => [],
  participantName: () => undefined,
};

const benefits: RegisterSection = {
  kind: 'register',
  id: 'benefits',
  title: 'Benefits',
  singular: 'benefit',
  prefix: 'B',
  titleField: 'name',
  guidance: { write: '', good: '', example: '' },
  fields: [
    { id: 'name', label: 'Benefit', type: 'prose', lines: 'one' },
    { id: 'value', label: 'Value in a full year', type: 'money' },
  ],
};

const values = (text: string) =>
  readPaste(benefits, text, names).rows.map((row) => row.map((cell) => cell.value ?? cell.text));

describe('rows pasted from a spreadsheet', () => {
  test('columns without headings fill the fields in order', () => {
    const paste = readPaste(benefits, 'Overtime avoided\t£120,000\nCalls avoided\t5.20', names);
    expect(paste.faults).toEqual([]);
    expect(paste.rows.map((row) => row[1]?.value)).toEqual([120_000, 5.2]);
  });

  test('headings match columns to fields in any order and case', () => {
    const paste = readPaste(benefits, 'VALUE IN A FULL YEAR,benefit\n1200,Calls avoided', names);
    expect(paste.columns.map((column) => column.field?.id)).toEqual(['value', 'name']);
    expect(paste.rows).toHaveLength(1);
  });

  test('a column that no field is named after is shown as left out', () => {
    const paste = readPaste(benefits, 'Benefit\tValue in a full year\tRemarks\nx\t1\tnice', names);
    expect(paste.columns[2]).toEqual({ title: 'Remarks', field: undefined });
    expect(paste.faults).toEqual([]);
  });

  test('too many columns are named before anything is added', () => {
    const { faults } = readPaste(benefits, 'a\t1\tsurplus', names);
    expect(faults[0]).toContain('3 columns');
  });

  test('a cell that makes no sense keeps its text and says what was expected', () => {
    const paste = readPaste(benefits, 'Calls avoided\ta lot', names);
    expect(faultyCells(paste)).toBe(1);
    expect(paste.rows[0]?.[1]).toMatchObject({
      text: 'a lot',
      fault: expect.stringContaining('£'),
    });
  });

  test('a comma in a single column is part of what was written', () => {
    const paste = readPaste(benefits, 'Coffee, black\nTea, with milk', names);
    expect(paste.columns).toHaveLength(1);
    expect(paste.rows.map((row) => row[0]?.text)).toEqual(['Coffee, black', 'Tea, with milk']);
  });

  test('a cell in quotes may hold tabs and new lines', () => {
    expect(values('"Calls\tavoided\nby phone"\t7')).toHaveLength(1);
  });

  test('nothing at all is a fault in words', () => {
    expect(readPaste(benefits, ' \n ', names).faults).toHaveLength(1);
  });

  test('a paste of the whole spreadsheet is refused with both numbers', () => {
    const { faults, rows } = readPaste(benefits, 'x\t1\n'.repeat(maxPastedRows + 1), names);
    expect(faults[0]).toContain(String(maxPastedRows + 1));
    expect(rows).toHaveLength(maxPastedRows);
  });
});

describe('amounts by year pasted from a spreadsheet', () => {
  const costs: RegisterSection = {
    ...benefits,
    fields: [
      { id: 'line', label: 'Cost line', type: 'prose', lines: 'one' },
      {
        id: 'amounts',
        label: 'Cost by year',
        type: 'amounts-by-year',
        years: ['Year 0', 'Year 1'],
      },
    ],
  };
  const amounts = (text: string) => {
    const { columns, rows } = readPaste(costs, text, names);
    return [...answersOf(columns, rows[0] ?? [])].find(([field]) => field.id === 'amounts')?.[1];
  };

  test('a column for each year is read, headed by the year alone', () => {
    expect(amounts('Cost line\tYear 0\tYear 1\nTraining\t£1,200\t300')).toEqual({
      'Year 0': 1200,
      'Year 1': 300,
    });
  });

  test('what was taken away as CSV comes back, and its total is left out knowingly', () => {
    const csv =
      '\uFEFFReference,Cost line,Cost by year: Year 0,Cost by year: Year 1,Cost by year: Total';
    expect(amounts(`${csv}\nC-001,Training,1200,,1200`)).toEqual({ 'Year 0': 1200 });
    const paste = readPaste(costs, `${csv}\nC-001,Training,1200,,1200`, names);
    expect(paste.columns.at(-1)?.isWorkedOut).toBe(true);
    expect(paste.faults).toEqual([]);
  });

  test('an amount that cannot be read is named in its own cell, and the others are kept', () => {
    const text = 'Cost line\tYear 0\tYear 1\nTraining\tlots\t300';
    expect(readPaste(costs, text, names).rows[0]?.[1]?.fault).toContain('£');
    expect(amounts(text)).toEqual({ 'Year 1': 300 });
  });

  test('the same year twice is named', () => {
    const { faults } = readPaste(costs, 'Year 0\tCost by year: Year 0\n1\t2', names);
    expect(faults[0]).toContain('Cost by year: Year 0');
  });
});

describe('risks pasted from a spreadsheet', () => {
  const risks: RegisterSection = {
    ...benefits,
    fields: [
      { id: 'risk', label: 'Risk', type: 'prose', lines: 'one' },
      ...['Now', 'Afterwards'].map((label) => ({
        id: label.toLowerCase(),
        label,
        type: 'risk-matrix' as const,
        likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
        impact: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
      })),
    ],
  };
  const answers = (text: string) => {
    const { columns, rows } = readPaste(risks, text, names);
    const each = [...answersOf(columns, rows[0] ?? [])];
    return Object.fromEntries(each.map(([{ id }, value]) => [id, value]));
  };

  test('what was taken away as CSV comes back, and its score is left out knowingly', () => {
    const parts = ['Now', 'Afterwards'].flatMap((label) =>
      ['Likelihood', 'Impact', 'Score'].map((part) => `${label}: ${part}`),
    );
    const csv = `Reference,Risk,${parts.join(',')}\nRK-001,Late data,3,4,12,Rare,4,4`;
    expect(answers(csv)).toMatchObject({
      now: { likelihood: 3, impact: 4 },
      afterwards: { likelihood: 1, impact: 4 },
    });
    const { columns } = readPaste(risks, csv, names);
    const workedOut = columns.filter(({ isWorkedOut }) => isWorkedOut);
    expect(workedOut.map(({ title }) => title)).toEqual(['Now: Score', 'Afterwards: Score']);
  });

  test('a step that the scale does not have is named in its own cell', () => {
    const text = 'Risk\tNow: Likelihood\tNow: Impact\nLate data\t6\t4';
    expect(readPaste(risks, text, names).rows[0]?.[1]?.fault).toContain('Almost certain');
  });

  test('a likelihood without an impact is not taken, and its cell says what is missing', () => {
    const text = 'Risk\tNow: Likelihood\tNow: Impact\nLate data\t3\t\nNo data\t3\t4';
    const [half, whole] = readPaste(risks, text, names).rows;
    expect(half?.[1]).toEqual({ text: '3', fault: expect.stringContaining('“Now”') });
    expect(whole?.[1]?.fault).toBeUndefined();
    expect(answers(text)).not.toHaveProperty('now');
  });
});
