import type { Template } from '@tday/shared/template';
import { expect, test } from 'vitest';
import { plannedStages } from './agenda.ts';

const day = (starts: string, ...minutes: number[]): Template =>
  ({ starts, stages: minutes.map((length) => ({ minutes: length })) }) as unknown as Template;

test('each stage begins where the one before it ends', () => {
  const times = plannedStages(day('09:30', 20, 45, 60)).map(({ from, to }) => `${from}-${to}`);
  expect(times).toEqual(['9:30-9:50', '9:50-10:35', '10:35-11:35']);
});

test('a day that runs past midnight goes on with the next day', () => {
  expect(plannedStages(day('23:30', 60))[0]?.to).toBe('0:30');
});
