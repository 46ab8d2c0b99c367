import { expect, test } from 'vitest';
import { emsOf } from './letter-widths.ts';

test.each(['m', 'w', 'M', 'W'])('%s takes more room than most letters, and i less', (wide) => {
  expect(emsOf(wide)).toBeGreaterThan(emsOf('n'));
  expect(emsOf('i')).toBeLessThan(emsOf('n'));
});

test('a word is as wide as its letters together', () => {
  expect(emsOf('Optimism')).toBeCloseTo(4.52, 1);
});
