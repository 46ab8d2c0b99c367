// Two hundred who do not read, in one room: as many as come from one address.
import { afterEach, expect, test } from 'vitest';
import type { LiveRoom } from './live-room.ts';
import { openBusyRoom, outwriteSlowReaders } from './slow-readers.ts';

const MB = 1_048_576;

let room: LiveRoom;

afterEach(() => room.close());

test('two hundred readers who hardly read are let go, and the server is no heavier for them', async () => {
  room = await openBusyRoom();
  const before = process.memoryUsage().rss;
  await outwriteSlowReaders(room, 200);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
  // Who was let go, and comes back, is told everything.
  room.lines.push(await room.newcomer());
  await room.goesOn();
});
