// When lines are looked at.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { livenessChecks } from './liveness-checks.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('each line is looked at every ten seconds, not all at once, until it is gone', () => {
  const looks = [0, 0, 0, 0, 0, 0, 0, 0];
  const lines = looks.map((_, line) => ({
    checkAlive: () => (looks[line] = (looks[line] ?? 0) + 1),
  }));
  for (const line of lines) livenessChecks.add(line);
  vi.advanceTimersByTime(2_500);
  expect(looks.reduce((sum, times) => sum + times)).toBe(2);
  vi.advanceTimersByTime(7_500);
  expect(looks).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  for (const line of lines.slice(4)) livenessChecks.remove(line);
  vi.advanceTimersByTime(10_000);
  expect(looks).toEqual([2, 2, 2, 2, 1, 1, 1, 1]);
});
