import { describe, expect, test } from 'vitest';
import type { PrintTable } from './printable/printable.ts';
import { standsWhole } from './table-height.ts';
import { linesByWidth, tableNeeds } from './table-widths.ts';

const tableOf = (rows: number, words: string): PrintTable => ({
  kind: 'table',
  number: 1,
  caption: 'Worth by year',
  columns: [
    { title: 'Year 0', kind: 'money', weight: 1 },
    { title: 'What is said of it', kind: 'text', weight: 1 },
  ],
  rowHeaders: true,
  rows: Array.from({ length: rows }, () => ({
    cells: ['£0', words].map((text) => ({
      flow: [{ kind: 'paragraph', inlines: [{ kind: 'text', text, marks: [] }], tone: 'normal' }],
    })),
  })),
});

const linesOf = linesByWidth([100, 300], 10);

describe('whether a table stands on one page', () => {
  test('the years of a case do', () => {
    expect(standsWhole(tableOf(6, 'little'), linesOf)).toBe(true);
  });

  test('a register of many rows does not', () => {
    expect(standsWhole(tableOf(40, 'little'), linesOf)).toBe(false);
  });

  test('a few rows do not where a page would be too short for their words', () => {
    expect(standsWhole(tableOf(3, 'much that was said '.repeat(40)), linesOf)).toBe(false);
  });
});

test('a short title stays on one line over a column of short words', () => {
  const [years, words] = tableNeeds(tableOf(1, 'no'));
  expect(years?.least).toBeCloseTo(years?.most ?? 0);
  expect(words?.least).toBeLessThan(words?.most ?? 0);
});
