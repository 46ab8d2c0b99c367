// A room with a document of a megabyte in it, and people who come into it.
import { percentile } from '../figures.ts';
import { type BigDocument, bigDocument } from './big-document.ts';
import { startCpuMeter } from './cpu-meter.ts';
import { clientOf, clockIn } from './keystrokes.ts';
import { type Memory, newcomer, Peer, type Seat } from './peer.ts';
import { profiled } from './profile.ts';
import type { MeasuredServer, Room } from './servers/server-kind.ts';

export interface BigRoom extends Room {
  readonly document: BigDocument;
}

/** Resolves once the reader has heard the last of it; rejects if the server ends either line before. */
export const writeAndBeHeard = (
  writer: Peer,
  updates: readonly Uint8Array[],
  reader: Peer,
  client: number,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = (why: string) => reject(new Error(why));
    const last = Math.max(...updates.map((update) => clockIn(update, client)));
    const hear = (update: Uint8Array): void => {
      if (clockIn(update, client) >= last) resolve();
    };
    writer.ears = { ended };
    reader.ears = { ended, update: hear };
    for (const update of updates) writer.write(update);
  });

/** Each author sits where their number is. */
export const openBigRoom = async (server: MeasuredServer, people: number): Promise<BigRoom> => {
  const room = await server.openRoom(people);
  const document = bigDocument(room.prose);
  const { port } = server.process;
  const [first] = room.seats;
  const last = room.seats.at(-1);
  if (first === undefined || last === undefined) throw new Error('a room without a seat');
  const reader = new Peer(port, last);
  await reader.synced;
  for (const [number, update] of document.updates.entries()) {
    const author = new Peer(port, room.seats[number] ?? first);
    await author.synced;
    await writeAndBeHeard(author, [update], reader, clientOf(number));
    author.leave();
  }
  reader.leave();
  return { ...room, document };
};

/** Of people who come at the same moment, until each has all of what they lacked. */
export interface ArrivalFigures {
  readonly allMs: number;
  readonly p95Ms: number;
  /** CPU time of the server for all of them. */
  readonly serverMs: number;
  readonly driverPercent: number;
}

interface Arrivals {
  readonly figures: ArrivalFigures;
  readonly peers: readonly Peer[];
}

export interface Coming {
  /** What it is called among the profiles. */
  readonly title: string;
  readonly seats: readonly Seat[];
  /** Whether what came first is all that they lacked. */
  isAll(update: Uint8Array): boolean;
  memoryOf?(number: number): Memory;
}

/** All of them at the same moment. */
export const comeAtOnce = (
  server: MeasuredServer,
  { title, seats, isAll, memoryOf = () => newcomer }: Coming,
): Promise<Arrivals> =>
  profiled(server, title, async () => {
    const stopMeter = await startCpuMeter(server.process);
    const begun = performance.now();
    const peers = seats.map(
      (seat, number) => new Peer(server.process.port, seat, memoryOf(number)),
    );
    const delaysMs = await Promise.all(
      peers.map(async (peer) => {
        await getsAll(peer, isAll);
        return performance.now() - begun;
      }),
    );
    const { serverMs, driverPercent } = await stopMeter();
    const [allMs, p95Ms] = [Math.max(...delaysMs), percentile(delaysMs, 0.95)];
    return { figures: { allMs, p95Ms, serverMs, driverPercent }, peers };
  });

const getsAll = async (peer: Peer, isAll: Coming['isAll']): Promise<void> => {
  let hasAll = false;
  peer.ears = {
    state: (update) => {
      hasAll = isAll(update);
    },
  };
  await peer.synced;
  if (!hasAll) throw new Error('came in and did not get all of what was lacking');
};
