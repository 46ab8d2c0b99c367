// How the lines of a server that stops end.
import { expect, test } from 'vitest';
import { type RawLine, Stage, turns } from './raw-line.ts';

const isOver = ({ ending }: RawLine): boolean => ending === '4503 stopping';

test('many lines end in random order over some seconds, and nothing is taken meanwhile', async () => {
  const stage = await Stage.open({ participantLines: 1_000 });
  const lines: RawLine[] = [];
  for (let line = 0; line < 200; line += 1) lines.push(await stage.line('alice'));
  const stopped = stage.rooms.close();
  await turns();
  const first = lines.filter(isOver).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(20);
  const before = await stage.entries();
  await lines.find((line) => !isOver(line))?.type('too late');
  await stage.clock.pass(1_000);
  const half = lines.filter(isOver).length;
  expect(half).toBeGreaterThan(80);
  expect(half).toBeLessThan(120);
  await stage.clock.pass(1_000);
  await stopped;
  expect(lines.every(isOver)).toBe(true);
  expect(await stage.entries()).toBe(before);
});

test('few lines end at once', async () => {
  const stage = await Stage.open();
  const lines = [await stage.line('alice'), await stage.line('bob')];
  await stage.rooms.close();
  expect(lines.every(isOver)).toBe(true);
});
