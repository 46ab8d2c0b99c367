import { expect, test } from 'vitest';
import { ServerClock } from './server-clock.ts';

test('the time that was shortest on its way is nearest the truth', () => {
  const clock = new ServerClock();
  clock.heard(10_000, 1_000);
  clock.heard(10_900, 2_000);
  clock.heard(12_100, 3_000);
  expect(clock.at(3_000)).toBe(12_100);
});

test('a server whose clock was set back is believed', () => {
  const clock = new ServerClock();
  clock.heard(100_000, 1_000);
  clock.heard(50_000, 2_000);
  expect(clock.at(2_000)).toBe(50_000);
});
