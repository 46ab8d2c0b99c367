import { describe, expect, test } from 'vitest';
import { KeptCount } from './kept-count.ts';

const online = (): KeptCount => {
  const count = new KeptCount();
  count.opened();
  count.sent('step2');
  count.answer(1);
  return count;
};

const write = (count: KeptCount, at = 0): void => {
  count.changed(at);
  count.sent('update');
};

describe('what is kept', () => {
  test('a change is unkept until its frame is answered', () => {
    const count = online();
    write(count, 100);
    expect([count.unkept, count.oldestUnkeptAt]).toEqual([1, 100]);
    count.answer(2);
    expect([count.unkept, count.oldestUnkeptAt]).toEqual([0, undefined]);
  });

  test('one answer covers every frame before it', () => {
    const count = online();
    write(count, 1);
    write(count, 2);
    write(count, 3);
    count.answer(3);
    expect([count.unkept, count.oldestUnkeptAt]).toEqual([1, 3]);
  });

  test('what was written while cut off counts as unkept until the room has it', () => {
    const count = online();
    count.changed(5);
    count.changed(6);
    expect(count.unkept).toBe(2);
    count.opened();
    count.sent('step2');
    count.answer(1);
    expect(count.unkept).toBe(0);
  });

  test('a frame that overtakes the catching up does not claim what was written while cut off', () => {
    const count = online();
    count.changed(5);
    count.opened();
    write(count, 6);
    count.answer(1);
    expect(count.unkept).toBe(2);
    count.sent('step2');
    count.answer(2);
    expect(count.unkept).toBe(0);
  });

  test('an answer that was lost with its wire is not missed', () => {
    const count = online();
    write(count, 1);
    count.opened();
    expect(count.awaitsAnswer).toBe(false);
    count.sent('step2');
    expect(count.awaitsAnswer).toBe(true);
    count.answer(1);
    expect([count.unkept, count.awaitsAnswer]).toEqual([0, false]);
  });

  test('an answer for more frames than were sent claims no more than was sent', () => {
    const count = online();
    write(count, 1);
    count.answer(99);
    write(count, 2);
    expect(count.unkept).toBe(1);
  });
});
