import { expect, test } from 'vitest';
import { roundHalfUp } from './rounding.ts';

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.285, 2, 0.29],
  [1.0049999, 2, 1],
  [-1.005, 2, -1.01],
  [-0.004, 2, 0],
  [0.5, 0, 1],
  [1e-7, 2, 0],
  [1.5e-7, 7, 2e-7],
  [123_456_789.125, 2, 123_456_789.13],
  [1e15, 2, 1e15],
])('%d to %d decimals is %d', (number, decimals, rounded) => {
  expect(roundHalfUp(number, decimals)).toBe(rounded);
});
