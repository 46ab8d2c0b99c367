// Twenty who do not read; two hundred in `slow-readers.deep.test.ts`.
import { afterEach, test } from 'vitest';
import type { LiveRoom } from './live-room.ts';
import { openBusyRoom, outwriteSlowReaders } from './slow-readers.ts';

let room: LiveRoom;

afterEach(() => room.close());

test('twenty readers who hardly read are let go, what waited for them with them, and nobody else notices', async () => {
  room = await openBusyRoom();
  await outwriteSlowReaders(room, 20);
});
