// Hundreds who come back in one moment, as after a restart; two thousand in crowd.deep.test.ts.
import { afterEach, expect, test } from 'vitest';
import { comeBackAtOnce, crowdLimits } from './crowd.ts';
import { LiveRoom } from './live-room.ts';

let room: LiveRoom;

afterEach(() => room.close());

test('three hundred who come back at once are all told everything, and the log is read once', async () => {
  room = await LiveRoom.open(3, crowdLimits);
  await room.goesOn();
  await room.restart();
  await comeBackAtOnce(room, 300);
  expect(room.store.loads).toBe(1);
});
