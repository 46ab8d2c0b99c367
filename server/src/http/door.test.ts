// How many may come in at once, and what becomes of the others.
import { expect, test } from 'vitest';
import { Door, type Leave } from './door.ts';

const limits = {
  nodeLines: 1_000,
  addressLines: 3,
  arrivalsPerSecond: 20,
  arrivalsAtOnce: 100,
  arrivalsWaiting: 5,
};

/** A door whose clock moves only when a test says so. */
const aDoor = (changed: Partial<typeof limits> = {}) => {
  let time = 0;
  let due: (() => void)[] = [];
  const later = (_ms: number, run: () => void) => {
    due.push(run);
    return () => undefined;
  };
  const door = new Door({ limits: { ...limits, ...changed }, now: () => time, later });
  const pass = (ms: number) => {
    time += ms;
    const now = due;
    due = [];
    for (const run of now) run();
  };
  return { door, pass };
};

const from = (address: string, doc = 'content') => ({ address, doc });

test('one address has so many lines to a document, and others are not kept out by it', async () => {
  const { door } = aDoor();
  const leaves: (Leave | undefined)[] = [];
  for (let line = 0; line < 3; line += 1) leaves.push(await door.enter(from('198.51.100.1')));
  expect(await door.enter(from('198.51.100.1'))).toBeUndefined();
  expect(await door.enter(from('198.51.100.1', 'restricted'))).toBeDefined();
  expect(await door.enter(from('198.51.100.2'))).toBeDefined();
  leaves[0]?.();
  leaves[0]?.();
  expect(await door.enter(from('198.51.100.1'))).toBeDefined();
  expect(await door.enter(from('198.51.100.1'))).toBeUndefined();
});

test('a proxy on this computer of which the server was not told keeps nobody out', async () => {
  const { door } = aDoor();
  for (let line = 0; line < 10; line += 1)
    expect(await door.enter(from('127.0.0.1'))).toBeDefined();
});

test('a server has so many lines in all', async () => {
  const { door } = aDoor({ nodeLines: 2 });
  const leave = await door.enter(from('198.51.100.1'));
  await door.enter(from('198.51.100.2'));
  expect(await door.enter(from('198.51.100.3'))).toBeUndefined();
  leave?.();
  expect(await door.enter(from('198.51.100.3'))).toBeDefined();
  expect(door.size).toBe(2);
});

test('those who come when too many do wait for their turn, and beyond that are sent away', async () => {
  const { door, pass } = aDoor({ arrivalsAtOnce: 2 });
  await door.enter(from('198.51.100.1'));
  await door.enter(from('198.51.100.2'));
  const entered: number[] = [];
  for (let one = 0; one < 5; one += 1)
    void door.enter(from(`198.51.100.1${one}`)).then(() => entered.push(one));
  expect(await door.enter(from('198.51.100.99'))).toBeUndefined();
  expect(entered).toEqual([]);
  pass(100);
  await expect.poll(() => entered).toEqual([0, 1]);
  pass(100);
  await expect.poll(() => entered).toEqual([0, 1, 2, 3]);
  pass(50);
  await expect.poll(() => entered).toEqual([0, 1, 2, 3, 4]);
});
