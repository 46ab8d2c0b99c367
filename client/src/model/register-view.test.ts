import type { RowId } from '@tday/shared/ids';
import { expect, test } from 'vitest';
import { arrangeRows, heldArrangement, noFilter, pageOf, rowsPerPage } from './register-view.ts';

const [lift, form, letter] = ['lift', 'form', 'letter'] as RowId[] as [RowId, RowId, RowId];
const words: Record<string, string> = {
  lift: 'R-001 Lift for wheelchairs Must',
  form: 'R-002 Form in Welsh Could',
  letter: 'R-003 Letter by post Must',
};
const reading = {
  words: (row: RowId) => words[row] ?? '',
  text: (row: RowId) => words[row]?.split(' ').at(-1) ?? '',
  compare: (_field: string, a: RowId, b: RowId) => a.localeCompare(b),
};
const all = [lift, form, letter];

test('words find a row in any case and any order', () => {
  expect(arrangeRows(all, { ...noFilter, words: 'welsh form' }, undefined, reading)).toEqual([
    form,
  ]);
});

test('an answer filters to the rows that have it, in their own order', () => {
  const musts = arrangeRows(all, { words: '', answers: { priority: 'Must' } }, undefined, reading);
  expect(musts).toEqual([lift, letter]);
});

test('[CH6] rows with something left to do are asked for anew each time, and words narrow them further', () => {
  let gaps = new Set([lift, form]);
  const only = () => gaps;
  expect(arrangeRows(all, { ...noFilter, only }, undefined, reading)).toEqual([lift, form]);
  expect(arrangeRows(all, { ...noFilter, words: 'must', only }, undefined, reading)).toEqual([
    lift,
  ]);
  gaps = new Set([letter]);
  expect(arrangeRows(all, { ...noFilter, only }, undefined, reading)).toEqual([letter]);
});

test('a sort goes up and down and leaves the register as it is', () => {
  const sorted = (direction: 'up' | 'down') =>
    arrangeRows(all, noFilter, { field: 'title', direction }, reading);
  expect(sorted('up')).toEqual([form, letter, lift]);
  expect(sorted('down')).toEqual([lift, letter, form]);
  expect(all).toEqual([lift, form, letter]);
});

test('new rows wait, removed ones go, and the rest stay under the pointer', () => {
  const held = heldArrangement([letter, lift], new Set([letter, lift]), [lift, form]);
  expect(held).toEqual({ shown: [lift], waiting: [form] });
});

test('a page beyond the end is the last one', () => {
  const rows = Array.from({ length: rowsPerPage + 1 }, (_, n) => String(n) as RowId);
  expect(pageOf(rows, 99)).toMatchObject({ page: 2, pages: 2, rows: [String(rowsPerPage)] });
});
