// The numbers that people say aloud.
import type { RowId } from '@tday/shared/ids';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { until } from './waiting.ts';

let theatre: Theatre;
let alice: Actor;
let bob: Actor;

beforeEach(async () => {
  theatre = await Theatre.open();
  alice = await theatre.enter('alice');
  bob = await theatre.enter('bob');
});
afterEach(() => theatre.close());

const numbered = (actor: Actor, rows: readonly RowId[]) =>
  until(() => rows.every((row) => actor.reference(row) !== undefined));

test('a row has no number until the room gives one, and then everybody hears the same', async () => {
  const row = alice.addRow();
  expect(alice.reference(row)).toBeUndefined();
  await numbered(alice, [row]);
  await numbered(bob, [row]);
  expect([alice.reference(row), bob.reference(row)]).toEqual([1, 1]);
});

test('[S6] two people who add rows at the same moment get different numbers, without gaps', async () => {
  const rows = Array.from({ length: 20 }, () => [alice.addRow(), bob.addRow()]).flat();
  await numbered(alice, rows);
  const numbers = rows.map((row) => alice.reference(row) ?? 0).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  await numbered(bob, rows);
  expect(bob.workshop.references).toEqual(alice.workshop.references);
});

test('rows of one paste are numbered in the order in which they stand', async () => {
  const rows = ['aaaaaaaaaaaa', 'cccccccccccc', 'bbbbbbbbbbbb'] as RowId[];
  alice.content.addRows('needs', rows, { by: alice.id, at: 1 });
  await numbered(alice, rows);
  expect(rows.map((row) => alice.reference(row))).toEqual([1, 2, 3]);
});

test('[S6] the number of a removed row is never given again, and comes back with the row', async () => {
  const first = alice.addRow();
  await numbered(alice, [first]);
  alice.content.removeRow('needs', first, { by: alice.id, at: 1 });
  const second = alice.addRow();
  await numbered(alice, [second]);
  alice.content.putBackRow('needs', first);
  await until(() => alice.allKept);
  expect([alice.reference(first), alice.reference(second)]).toEqual([1, 2]);
});

test('[S6] numbers go on after a restart', async () => {
  const first = alice.addRow();
  await numbered(alice, [first]);
  await theatre.restart();
  const second = bob.addRow();
  await until(() => bob.isLive && bob.allKept);
  await numbered(bob, [second]);
  expect(bob.reference(second)).toBe(2);
});

test('rows added while cut off are numbered when they arrive', async () => {
  alice.cut();
  const row = alice.addRow();
  const meanwhile = bob.addRow();
  await numbered(bob, [meanwhile]);
  await alice.back();
  await numbered(alice, [row]);
  expect([bob.reference(meanwhile), alice.reference(row)]).toEqual([1, 2]);
});

test('[S6] with a full disk no number is told, and the one told later is the one that is kept', async () => {
  theatre.store.fill();
  const row = alice.addRow();
  await until(() => alice.keeping === 'stalled');
  expect(bob.reference(row)).toBeUndefined();
  theatre.store.recover();
  await numbered(bob, [row]);
  await theatre.restart();
  expect((await theatre.workshop()).references['needs']?.[row]).toBe(bob.reference(row));
});
