import { expect, test } from 'vitest';
import { copiesIn, copyName, leftovers, outdated, unfinished } from './backup-names.ts';

const minuteMs = 60_000;
const start = Date.UTC(2026, 10, 26, 9, 0, 3);
const everyMinute = (count: number) =>
  Array.from({ length: count }, (_, minute) => copyName('tday', start + minute * minuteMs));

test('a copy is called by its time, and found again by its name', () => {
  expect(copyName('tday', start)).toBe('tday-2026-11-26T09-00-03Z.sqlite');
  expect(copiesIn([copyName('tday', start)], 'tday')).toEqual([
    { name: 'tday-2026-11-26T09-00-03Z.sqlite', at: start },
  ]);
});

test('what else lies in the folder is no copy, whatever it is called', () => {
  const others = [
    'tday.sqlite',
    'tday-notes.sqlite',
    'tday-2026-13-45T09-00-03Z.sqlite',
    copyName('other', start),
    unfinished(copyName('tday', start)),
  ];
  expect(copiesIn(others, 'tday')).toEqual([]);
  expect(leftovers(others, 'tday')).toEqual([unfinished(copyName('tday', start))]);
});

test('of two days, ten copies are left and one an hour', () => {
  const copies = copiesIn(everyMinute(60 * 60), 'tday');
  const gone = new Set(outdated(copies));
  const left = copies.filter((copy) => !gone.has(copy));
  expect(left).toHaveLength(10 + 48);
  expect(left.slice(0, 10)).toEqual(copies.slice(0, 10));
  const hours = left.slice(10).map(({ at }) => new Date(at).getUTCMinutes());
  expect(new Set(hours)).toEqual(new Set([0]));
});
