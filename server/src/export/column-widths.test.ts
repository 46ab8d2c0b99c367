import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

const need = (least: number, most: number, weight = 1) => ({ least, most, weight });
const sum = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + width, 0);

test('columns of sentences share the width by their weights', () => {
  expect(columnWidths([need(10, 900, 1), need(10, 900, 3)], 400)).toEqual([100, 300]);
});

test('no column is narrower than its longest word', () => {
  expect(columnWidths([need(150, 900, 1), need(10, 900, 3)], 400)).toEqual([150, 250]);
});

test('no column takes more than its longest line while another wants the room', () => {
  expect(columnWidths([need(10, 40, 1), need(10, 900, 1)], 400)).toEqual([40, 360]);
});

test('when every line fits, the table still fills the page', () => {
  expect(columnWidths([need(10, 50, 1), need(10, 50, 3)], 400)).toEqual([125, 275]);
});

test('when not even the words fit, all give way alike', () => {
  expect(columnWidths([need(300, 900), need(100, 900)], 200)).toEqual([150, 50]);
});

test('whatever is asked, the widths add up to the width', () => {
  for (let seed = 1; seed < 200; seed++) {
    const needs = Array.from({ length: (seed % 12) + 1 }, (_, at) => {
      const least = (seed * 7 + at * 13) % 60;
      return need(least, least + ((seed * 31 + at * 17) % 300), ((seed + at) % 5) + 1);
    });
    expect(sum(columnWidths(needs, 471))).toBeCloseTo(471, 6);
  }
});
