// `kill -9` while twenty people write: what is missing afterwards of what others had seen, and of what the
// server had said it has. Once as fast as the server lets them, once as people type.
import { setImmediate as turn } from 'node:timers/promises';
import { Crowd } from '../crowd.ts';
import { clientOf, firstClocks, readClocks } from '../keystrokes.ts';
import { pace } from '../pace.ts';
import { Peer } from '../peer.ts';
import type { Room, ServerKind } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { Tally } from '../tally.ts';
import { type Figures, figuresOf, type Scenario } from './scenario.ts';

const writers = 20;

/** Of each writer, as fast as it goes: typed and heard by nobody yet. */
const mostUnheard = 50;

type Write = (crowd: Crowd) => Promise<void>;

const asFastAsItGoes =
  (seconds: number): Write =>
  async (crowd) => {
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      for (const [writer, { sentAt, heard }] of crowd.typists.entries()) {
        for (let unheard = sentAt.length - heard; unheard < mostUnheard; unheard++)
          crowd.key(writer);
      }
      await turn();
    }
  };

const asPeopleType =
  (seconds: number, keysPerSecond: number): Write =>
  (crowd) =>
    pace(writers * keysPerSecond, seconds, (key) => crowd.key(key % writers));

/** Up to which clock a newcomer gets each writer's letters. */
const whatIsThere = async (port: number, { seats }: Room): Promise<ReadonlyMap<number, number>> => {
  const [seat] = seats;
  if (seat === undefined) throw new Error('a room without a seat');
  const clocks = new Map<number, number>();
  const peer = new Peer(port, seat);
  peer.ears = {
    state: (update) => readClocks(update, (client, _from, to) => clocks.set(client, to)),
  };
  await peer.synced;
  peer.leave();
  return clocks;
};

interface Witnessed {
  readonly room: Room;
  readonly killedAt: number;
  readonly seconds: number;
  /** Of each writer: when each clock was sent, and up to which one it was seen and acknowledged. */
  readonly writers: readonly {
    readonly sentAt: readonly number[];
    readonly seen: number;
    readonly acknowledged: number;
  }[];
}

const writeAndKill = (kind: ServerKind, folder: string, write: Write): Promise<Witnessed> =>
  withServer(kind, folder, async (server) => {
    const room = await server.openRoom(writers);
    const crowd = new Crowd(server.process.port, room, new Tally());
    await crowd.grow(writers);
    await crowd.begin(writers);
    const begun = performance.now();
    await write(crowd);
    await server.process.kill();
    const killedAt = performance.now();
    crowd.leave();
    return {
      room,
      killedAt,
      seconds: (killedAt - begun) / 1000,
      writers: crowd.typists.map(({ sentAt, heard, acknowledged }) => ({
        sentAt,
        seen: heard,
        // The first update takes several clocks.
        acknowledged: acknowledged === 0 ? 0 : acknowledged - 1 + firstClocks,
      })),
    };
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const compare = ({ writers, killedAt, seconds }: Witnessed, there: ReadonlyMap<number, number>) => {
  const missing = (clocks: readonly number[]) =>
    clocks.map((clock, writer) => Math.max(0, clock - (there.get(clientOf(writer)) ?? 0)));
  const seen = writers.map((writer) => writer.seen);
  const acknowledged = writers.map((writer) => writer.acknowledged);
  const lostSeen = sum(missing(seen));
  const lostAcknowledged = sum(missing(acknowledged));
  const oldest = writers.map(({ sentAt, seen }, writer) => {
    const clock = there.get(clientOf(writer)) ?? 0;
    return clock < seen ? killedAt - (sentAt[clock] ?? killedAt) : 0;
  });
  return {
    seenPerSecond: sum(seen) / seconds,
    seen: sum(seen),
    lostOfSeen: lostSeen,
    acknowledged: sum(acknowledged),
    lostOfAcknowledged: lostAcknowledged,
    oldestLostMs: Math.max(...oldest),
  };
};

export const kill: Scenario = {
  says: `kill -9 while ${writers} write: what others had seen, or was acknowledged, and is missing`,
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { kill: { fastSeconds, pacedSeconds, keysPerSecond } }) => {
    const measure = async (title: string, write: Write): Promise<Figures> => {
      const witnessed = await writeAndKill(kind, folder, write);
      const there = await withServer(kind, folder, ({ process }) =>
        whatIsThere(process.port, witnessed.room),
      );
      return figuresOf(title, compare(witnessed, there));
    };
    const fast = await measure('as fast as it goes', asFastAsItGoes(fastSeconds));
    const paced = await measure('as people type', asPeopleType(pacedSeconds, keysPerSecond));
    return { ...fast, ...paced };
  },
};
