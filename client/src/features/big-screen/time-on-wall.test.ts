import type { Timer } from '@tday/shared/workshop';
import { expect, test } from 'vitest';
import { timeOnWall } from './time-on-wall.ts';

const now = 1_000_000;
const running = (leftMs: number): Timer => ({ state: 'running', stage: 's', endsAt: now + leftMs });

test.each([
  [760_000, '12:40', 'left', 'calm'],
  [119_001, '2:00', 'left', 'soon'],
  [999, '0:01', 'left', 'soon'],
  [0, '0:00', 'over time', 'over'],
  [-65_900, '1:05', 'over time', 'over'],
  [4_500_000, '75:00', 'left', 'calm'],
] as const)('%i ms before the end the wall says %s %s', (left, digits, word, tone) => {
  expect(timeOnWall(running(left), now)).toEqual({ digits, word, tone });
});

test('a paused timer says so and stands still', () => {
  const paused: Timer = { state: 'paused', stage: 's', leftMs: 90_000 };
  const time = { digits: '1:30', word: 'paused', tone: 'paused' };
  expect(timeOnWall(paused, now)).toEqual(time);
  expect(timeOnWall(paused, now + 60_000)).toEqual(time);
});
