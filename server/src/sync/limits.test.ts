// What becomes of whoever goes beyond a limit, and that nobody else notices.

import type { WorkshopId } from '@tday/shared/ids';
import { updateFrame } from '@tday/shared/protocol';
import { describe, expect, test } from 'vitest';
import { type RawLine, Stage, turns } from './raw-line.ts';
import { ServerFullError } from './rooms.ts';

const paragraphs = (line: RawLine, bytes: number): Promise<void> => line.type('x'.repeat(bytes));

describe('writing without end', () => {
  test('one person writes so much an hour, is told so in words, and the others go on', async () => {
    const stage = await Stage.open({ participantBytesPerHour: 2_000 });
    const alice = await stage.line('alice');
    const bob = await stage.line('bob');
    await paragraphs(alice, 1_500);
    await paragraphs(alice, 1_500);
    expect(alice.refused[0]?.says).toContain('more within an hour');
    expect(alice.ending).toBe('4403 refused');
    await bob.type('Bob goes on');
    expect(bob.kept).toBe(1);
    await stage.clock.pass(3_600_000);
    const back = await stage.line('alice');
    await paragraphs(back, 1_500);
    expect(back.kept).toBe(1);
  });

  test('what was written before the room was opened anew counts', async () => {
    const stage = await Stage.open({ participantBytesPerHour: 2_000 });
    const alice = await stage.line('alice');
    await paragraphs(alice, 1_500);
    alice.hangUp();
    await stage.clock.pass(90_000);
    const back = await stage.line('alice');
    await paragraphs(back, 1_500);
    expect(back.refused).toHaveLength(1);
  });

  test('what was decided before takes nothing of it', async () => {
    const stage = await Stage.open({ participantBytesPerHour: 2_000 });
    await stage.command({ type: 'next-stage' });
    for (let times = 0; times < 10; times++) {
      await stage.command({ type: 'back-stage' });
      await stage.command({ type: 'next-stage' });
    }
    await stage.clock.pass(90_000);
    const fay = await stage.line('fay');
    await paragraphs(fay, 1_500);
    expect(fay.kept).toBe(1);
  });

  test('all together write so much an hour', async () => {
    const stage = await Stage.open({ roomBytesPerHour: 2_000 });
    const alice = await stage.line('alice');
    const bob = await stage.line('bob');
    await paragraphs(alice, 1_500);
    await paragraphs(bob, 1_500);
    expect(bob.refused[0]?.refused).toBe('room-written-too-much');
  });
});

describe('a workshop that is full', () => {
  test('takes nothing more, but lets people read and take away, and then takes more', async () => {
    const stage = await Stage.open({ documentBytes: 3_000 });
    const alice = await stage.line('alice');
    await paragraphs(alice, 2_900);
    const bob = await stage.line('bob');
    await paragraphs(bob, 500);
    await stage.clock.pass(2_000);
    const again = await stage.line('bob');
    await paragraphs(again, 500);
    expect(again.ending).toBe('4413 room-full');
    const reader = await stage.line('bob');
    expect(reader.reads()).toContain('xxx');
    reader.doc.getXmlFragment('prose:problem/-/statement').delete(0, 1);
    reader.bring(updateFrame(reader.updates.at(-1) ?? new Uint8Array()));
    await turns();
    expect(reader.kept).toBe(1);
    await stage.clock.pass(2_000);
    await reader.type('There is room again');
    expect(reader.kept).toBe(2);
  });

  test('its facilitator is warned before it is', async () => {
    const stage = await Stage.open({ largeDocumentBytes: 1_000 });
    const fay = await stage.line('fay');
    const alice = await stage.line('alice');
    await stage.clock.pass(2_000);
    await paragraphs(alice, 1_500);
    await alice.type('and on');
    const warned = (line: RawLine) => line.news.some(({ nearlyFull }) => nearlyFull === true);
    expect([warned(fay), warned(alice)]).toEqual([true, false]);
    expect(warned(await stage.line('fay'))).toBe(true);
  });
});

describe('sending what no client writes', () => {
  const breakFrame = (line: RawLine) => line.bring(new Uint8Array([0, 2, 3, 255, 255, 255]));

  test('three times within ten minutes keeps a participant out for ten, on every line', async () => {
    const stage = await Stage.open();
    const other = await stage.line('alice');
    for (const ending of ['4400 broken-frame', '4400 broken-frame', '4403 kept-out']) {
      const line = await stage.line('alice');
      breakFrame(line);
      await turns();
      expect(line.ending).toBe(ending);
    }
    expect(other.ending).toBe('4403 kept-out');
    expect((await stage.line('alice')).ending).toBe('4403 kept-out');
    expect((await stage.line('bob')).ending).toBeUndefined();
    await stage.clock.pass(600_000);
    expect((await stage.line('alice')).ending).toBeUndefined();
  });

  test('now and then is an accident', async () => {
    const stage = await Stage.open();
    for (let time = 0; time < 5; time += 1) {
      const line = await stage.line('alice');
      breakFrame(line);
      await turns();
      expect(line.ending).toBe('4400 broken-frame');
      await stage.clock.pass(301_000);
    }
  });
});

describe('many lines', () => {
  test('of one participant the oldest ends', async () => {
    const stage = await Stage.open({ participantLines: 2 });
    const lines = [await stage.line('alice'), await stage.line('alice'), await stage.line('alice')];
    expect(lines.map(({ ending }) => ending)).toEqual([
      '4529 too-many-lines',
      undefined,
      undefined,
    ]);
    expect((await stage.line('alice', { doc: 'restricted' })).ending).toBeUndefined();
  });

  test('a room takes only so many', async () => {
    const stage = await Stage.open({ roomLines: 2 });
    await stage.line('alice');
    const bob = await stage.line('bob');
    expect((await stage.line('fay')).ending).toBe('4503 room-crowded');
    bob.hangUp();
    expect((await stage.line('fay')).ending).toBeUndefined();
  });
});

describe('many rooms', () => {
  test('a room that nobody is in makes room for another, one with somebody in it does not', async () => {
    const stage = await Stage.open({ roomsBytes: 1 });
    const other = await stage.another('otherotherot' as WorkshopId);
    const alice = await stage.line('alice');
    await expect(stage.rooms.open(other)).rejects.toThrow(ServerFullError);
    expect(stage.rooms.hasSpace).toBe(false);
    alice.hangUp();
    await stage.clock.pass(3_000);
    expect(stage.rooms.hasSpace).toBe(true);
    expect(await stage.rooms.open(other)).toBeDefined();
  });
});

test('what waits in all rooms together has a limit too', async () => {
  const stage = await Stage.open({ nodeWaitingBytes: 1_000 });
  const alice = await stage.line('alice');
  const bob = await stage.line('bob');
  stage.store.hang();
  await alice.type('hangs');
  bob.bring(updateFrame(bob.write('x'.repeat(800))));
  alice.bring(updateFrame(alice.write('y'.repeat(800))));
  expect(alice.ending).toBe('4503 not-kept');
  expect(bob.ending).toBeUndefined();
  stage.store.recover();
  await turns();
  expect(bob.kept).toBe(1);
});
