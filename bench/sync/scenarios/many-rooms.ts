// Many rooms of ten people, each of whom types a little and moves the cursor.
import { setTimeout as sleep } from 'node:timers/promises';
import { Crowd } from '../crowd.ts';
import { measureTyping } from '../measure-typing.ts';
import { pace } from '../pace.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { Tally } from '../tally.ts';
import { type Figures, figuresOf, type Scenario } from './scenario.ts';

const peopleEach = 10;
const cursorsMs = 1_000;

/** How many rooms are opened at the same time. */
const openingAtOnce = 10;

const fill = async (
  server: MeasuredServer,
  crowds: Crowd[],
  rooms: number,
  tally: Tally,
): Promise<void> => {
  const open = async (): Promise<void> => {
    const crowd = new Crowd(server.process.port, await server.openRoom(peopleEach), tally);
    crowds.push(crowd);
    await crowd.grow(peopleEach);
    await crowd.begin(peopleEach);
  };
  while (crowds.length < rooms) {
    const opening = Math.min(openingAtOnce, rooms - crowds.length);
    await Promise.all(Array.from({ length: opening }, open));
  }
};

/** Every second, each person presses one key and moves once; each time it is somebody else's room. */
const act = (crowds: readonly Crowd[], number: number): void => {
  const person = Math.floor(number / 2);
  const crowd = crowds[person % crowds.length];
  const inRoom = Math.floor(person / crowds.length) % peopleEach;
  if (number % 2 === 0) crowd?.key(inRoom);
  else crowd?.move(inRoom);
};

export const manyRooms: Scenario = {
  says: `rooms of ${peopleEach}, each of whom presses a key and moves the cursor once a second`,
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: (kind, folder, { manyRooms: { rooms, warmUpSeconds, seconds } }) =>
    withServer(kind, folder, async (server) => {
      const tally = new Tally();
      const crowds: Crowd[] = [];
      let all: Figures = {};
      for (const count of rooms) {
        await fill(server, crowds, count, tally);
        const type = (forSeconds: number) =>
          pace(2 * count * peopleEach, forSeconds, (number) => act(crowds, number));
        await type(warmUpSeconds);
        const figures = await measureTyping({
          server,
          tally,
          title: `${count} rooms`,
          type: () => type(seconds),
          quiet: async (forMs) => {
            await Promise.all(crowds.map((crowd) => crowd.quiet(forMs)));
            // Where cursors are, a server tells when there is time for it.
            await sleep(cursorsMs);
          },
        });
        const shareOfMoves = tally.shareOfMoves;
        all = { ...all, ...figuresOf(`${count} rooms`, { ...figures, shareOfMoves }) };
      }
      for (const crowd of crowds) crowd.leave();
      return all;
    }),
};
