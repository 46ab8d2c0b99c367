// Two thousand who come back in one moment: as many as a room takes, on one server.
import { afterEach, expect, test } from 'vitest';
import { comeBackAtOnce, crowdLimits } from './crowd.ts';
import { LiveRoom } from './live-room.ts';

let room: LiveRoom;

afterEach(() => room.close());

test('two thousand who come back at once are all told everything, and the log is read once', async () => {
  room = await LiveRoom.open(3, crowdLimits);
  await room.goesOn();
  await room.restart();
  await comeBackAtOnce(room, 2_000);
  expect(room.store.loads).toBe(1);
  room.lines.push(await room.newcomer());
  await room.goesOn();
});
