import { expect, test } from 'vitest';
import { defaultLimits } from '../sync/limits.ts';
import { Tries } from './tries.ts';

const wrongTimes = (tries: Tries, times: number, of = 'a') => {
  for (let time = 0; time < times; time += 1) tries.count('rejoinCode', of);
};

test('after forty wrong codes in a row there is a pause, for that workshop alone', () => {
  const tries = new Tries(() => 0, defaultLimits);
  wrongTimes(tries, 39);
  expect(tries.mayTry('rejoinCode', 'a')).toBe(true);
  wrongTimes(tries, 1);
  expect(tries.mayTry('rejoinCode', 'a')).toBe(false);
  expect(tries.mayTry('rejoinCode', 'b')).toBe(true);
});

test('a minute later six more may be tried', () => {
  let now = 0;
  const tries = new Tries(() => now, defaultLimits);
  wrongTimes(tries, 40);
  now = 60_000;
  wrongTimes(tries, 5);
  expect(tries.mayTry('rejoinCode', 'a')).toBe(true);
  wrongTimes(tries, 1);
  expect(tries.mayTry('rejoinCode', 'a')).toBe(false);
});

test('a hundred thousand addresses do not fill the memory', () => {
  const tries = new Tries(() => 0, defaultLimits);
  for (let address = 0; address < 100_000; address += 1) tries.count('joinCode', `${address}`);
  expect(tries.mayTry('joinCode', '1')).toBe(true);
});

test('one address may begin thirty times, and two minutes later once more', () => {
  let now = 0;
  const tries = new Tries(() => now, defaultLimits);
  for (let time = 0; time < 30; time += 1) tries.count('start', 'a');
  expect(tries.mayTry('start', 'a')).toBe(false);
  expect(tries.mayTry('start', 'b')).toBe(true);
  now = 120_000;
  expect(tries.mayTry('start', 'a')).toBe(true);
});
