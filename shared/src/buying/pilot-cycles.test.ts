import { expect, test } from 'vitest';
import { pilotCycles } from './pilot-cycles.ts';

test('a pilot of twelve weeks has four cycles of three, the last of which ends at the gate', () => {
  const cycles = pilotCycles('2027-05-03', 12, 3);
  expect(cycles.map(({ begins, ends }) => [begins, ends])).toEqual([
    ['2027-05-03', '2027-05-21'],
    ['2027-05-24', '2027-06-11'],
    ['2027-06-14', '2027-07-02'],
    ['2027-07-05', '2027-07-23'],
  ]);
  expect(cycles.map(({ isLast }) => isLast)).toEqual([false, false, false, true]);
});

test('a last cycle that is cut short ends with the pilot', () => {
  const cycles = pilotCycles('2027-05-03', 7, 3);
  expect(cycles).toHaveLength(3);
  expect(cycles.at(-1)).toMatchObject({ begins: '2027-06-14', ends: '2027-06-18' });
});

test('a pilot without end is not laid out for ever', () => {
  expect(pilotCycles('2027-05-03', 1e9, 2)).toHaveLength(26);
});
