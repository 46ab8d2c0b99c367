import { expect, test } from 'vitest';
import { Openings } from './openings.ts';

test('so many are opened at once, the others in the order in which they came', async () => {
  const openings = new Openings(2);
  const begun: number[] = [];
  const finish: (() => void)[] = [];
  const all = [1, 2, 3, 4].map((number) =>
    openings.inTurn(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => finish.push(resolve));
    }),
  );
  await expect.poll(() => begun).toEqual([1, 2]);
  finish[1]?.();
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  finish[0]?.();
  await expect.poll(() => begun).toEqual([1, 2, 3, 4]);
  for (const one of finish) one();
  await Promise.all(all);
});

test('one that fails leaves its place to the next', async () => {
  const openings = new Openings(1);
  const failing = openings.inTurn(() => Promise.reject(new Error('no')));
  const next = openings.inTurn(async () => 'opened');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('opened');
});
