// The trace on paper: tables that can be read however many requirements there are.
import { expect, test } from 'vitest';
import { SmallDay } from '../trace/small-day.ts';
import type { Block } from './blocks.ts';
import { makeReport } from './make-report.ts';

const printed = (day: SmallDay, mayRead?: (section: string) => boolean): readonly Block[] =>
  makeReport(day.source(mayRead), 'trace').blocks;

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(wordsOf).join('');
};

const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');

const dayWith = (requirements: number): SmallDay => {
  const day = new SmallDay();
  day.row('needs', 'n1');
  for (let at = 1; at <= requirements; at += 1) {
    day.row('requirements', `r${at}`, { needs: at % 2 === 1 ? ['n1'] : [] });
  }
  return day;
};

test('a few requirements stand along the top of one matrix', () => {
  const [matrix] = tables(printed(dayWith(3)));
  expect(matrix?.caption).toBe('Requirements: Needs it serves');
  expect(matrix?.columns.map(({ title }) => title)).toEqual(['Needs', 'R-001', 'R-002', 'R-003']);
  expect(matrix?.rows.map(({ cells }) => cells.map(wordsOf))).toEqual([
    ['N-001 n1', 'Yes', '', 'Yes'],
  ]);
});

test('more than fit along the top stand down the side, where there are few needs', () => {
  const [matrix] = tables(printed(dayWith(30)));
  expect(matrix?.caption).toBe('Requirements: Needs it serves');
  expect(matrix?.columns.map(({ title }) => title)).toEqual(['Requirements', 'N-001']);
  expect(matrix?.rows.slice(0, 2).map(({ cells }) => cells.map(wordsOf))).toEqual([
    ['R-001 r1', 'Yes'],
    ['R-002 r2', ''],
  ]);
});

test('with many needs too, they stand in tables one below the other', () => {
  const day = dayWith(30);
  for (let at = 2; at <= 20; at += 1) day.row('needs', `n${at}`);
  const parts = tables(printed(day));
  expect(parts.slice(0, 3).map(({ caption, columns }) => [caption, columns.length])).toEqual([
    ['Requirements: Needs it serves, R-001 to R-012', 13],
    ['Requirements: Needs it serves, R-013 to R-024', 13],
    ['Requirements: Needs it serves, R-025 to R-030', 7],
  ]);
});

test('a hundred requirements are listed for each need, and counted', () => {
  const [list] = tables(printed(dayWith(100)));
  expect(list?.columns.map(({ title }) => title)).toEqual(['Needs', 'Requirements', 'How many']);
  const [cells] = list?.rows.map((row) => row.cells.map(wordsOf)) ?? [];
  expect(cells?.[1]).toMatch(/^R-001, R-003, .*, R-099$/);
  expect(cells?.[2]).toBe('50');
});

test('holes are printed where they are, and a trace without one says so', () => {
  expect(wordsOf(printed(dayWith(2)))).toContain('R-002 r2“Needs it serves” leads to nothing.');
  const whole = new SmallDay();
  whole.row('needs', 'n1');
  whole.row('requirements', 'r1', { needs: ['n1'], acceptance: 'so' });
  whole.row('options', 'o1', { meets: ['r1'] });
  expect(wordsOf(printed(whole))).toContain('Nothing is missing');
});

test('what may not be read is named as left out, and not a word of it is printed', () => {
  const day = dayWith(1);
  day.row('options', 'o1', { meets: ['r1'] });
  day.row('costs', 'secret', { option: ['o1'] });
  const words = wordsOf(printed(day, (section) => section !== 'costs'));
  expect(words).toContain('Left out of this copy: Costs.');
  expect(words).not.toContain('secret');
  expect(wordsOf(printed(day))).toContain('secret');
});
