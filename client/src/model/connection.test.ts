import { expect, test } from 'vitest';
import { connectionOf, type LineState, oldestUnkept } from './connection.ts';

const line = (rest: Partial<LineState> = {}): LineState => ({
  live: true,
  joined: true,
  unkept: 0,
  oldestUnkeptAt: undefined,
  ...rest,
});

test('one lost line of two is offline, with the changes of both', () => {
  const lines = [line({ unkept: 2 }), line({ live: false, unkept: 1 })];
  expect(connectionOf(lines, 'offline')).toEqual({ state: 'offline', unkept: 3 });
});

test('a line that was lost a moment ago is returning, not offline', () => {
  expect(connectionOf([line({ live: false, unkept: 1 })], 'returning')).toEqual({
    state: 'returning',
    unkept: 1,
  });
});

test('a line whose content has never come is joining, not offline', () => {
  const lines = [line(), line({ live: false, joined: false })];
  for (const whileDown of ['opening', 'offline'] as const) {
    expect(connectionOf(lines, whileDown)).toEqual({ state: 'joining', unkept: 0 });
  }
});

test('the oldest change that waits on any line is the one that counts', () => {
  const lines = [line({ oldestUnkeptAt: 7 }), line(), line({ oldestUnkeptAt: 3 })];
  expect(oldestUnkept(lines)).toBe(3);
  expect(oldestUnkept([line()])).toBeUndefined();
});
