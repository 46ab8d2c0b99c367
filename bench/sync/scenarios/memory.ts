// What a room costs in which one person has written something and nobody does anything any more, and what
// each further person in it costs.
import { setTimeout as sleep } from 'node:timers/promises';
import { Crowd } from '../crowd.ts';
import { snapshot } from '../profile.ts';
import type { MeasuredServer, Room } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { Tally } from '../tally.ts';
import { figuresOf, type Scenario } from './scenario.ts';

/**
 * Opened and written in before anything is counted: what a server needs once, such as compiled code and heaps that
 * have grown, it has then.
 */
const firstRooms = 200;

/** Until what was on its way is done, and every server has put aside what it holds for who writes. */
const calmMs = 75_000;

interface Used {
  readonly rssKb: number;
  /** Of JavaScript, and what its objects hold outside of its heap. */
  readonly heapKb: number;
}

const usedBy = async ({ process }: MeasuredServer): Promise<Used> => {
  await sleep(calmMs);
  const { rss, heapUsed, external } = (await process.ask('memory')) as NodeJS.MemoryUsage;
  return { rssKb: rss / 1_024, heapKb: (heapUsed + external) / 1_024 };
};

const each = (before: Used, after: Used, count: number): Used => ({
  rssKb: (after.rssKb - before.rssKb) / count,
  heapKb: (after.heapKb - before.heapKb) / count,
});

/** By a server that is gone when they are counted: it is not the making that is measured. */
const makeRooms = async (server: MeasuredServer, count: number, people: number) => {
  const rooms: Room[] = [];
  while (rooms.length < count) rooms.push(await server.openRoom(people));
  await server.process.stop();
  return rooms;
};

/** One person comes and writes. */
const open = async (crowd: Crowd): Promise<void> => {
  await crowd.grow(1);
  await crowd.begin(1);
};

export const memory: Scenario = {
  says: 'kB for each idle room, and for each idle person in it',
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { memory: { rooms: count, peopleEach } }) => {
    const rooms = await withServer(kind, folder, (server) =>
      makeRooms(server, firstRooms + count, peopleEach),
    );
    return withServer(kind, folder, async (server) => {
      // Whatever the first to want a room makes a server read and hold for good.
      await server.openRoom(1);
      const crowds = rooms.map((room) => new Crowd(server.process.port, room, new Tally()));
      const [first, others] = [crowds.slice(0, firstRooms), crowds.slice(firstRooms)];
      for (const crowd of first) await open(crowd);
      const atFirst = await usedBy(server);
      for (const crowd of others) await open(crowd);
      const withOneEach = await usedBy(server);
      for (const crowd of others) await crowd.grow(peopleEach);
      const withAll = await usedBy(server);
      await snapshot(server, 'idle rooms');
      for (const crowd of crowds) crowd.leave();
      const person = each(withOneEach, withAll, count * (peopleEach - 1));
      const room = each(person, each(atFirst, withOneEach, count), 1);
      return { ...figuresOf('room', room), ...figuresOf('person', person) };
    });
  },
};
