import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { fixtureInput } from '../fixture-report.ts';
import { printJson } from './print-json.ts';

const print = (data: unknown): string => strFromU8(printJson({ ...fixtureInput, data }));

test('what goes in as data comes out as the same data', () => {
  expect(JSON.parse(print(fixtureInput.data))).toEqual(fixtureInput.data);
});

test('keys stand in one order, whatever order they came in', () => {
  expect(print({ b: 1, 10: 2, 9: 3, a: 4 })).toBe(print({ a: 4, 9: 3, 10: 2, b: 1 }));
  expect(print({ b: [], a: {} })).toBe('{\n  "a": {},\n  "b": []\n}\n');
});

test('a key that JavaScript keeps for itself is a key like others', () => {
  expect(print(JSON.parse('{"__proto__": {"x": 1}}'))).toContain('"__proto__"');
});
