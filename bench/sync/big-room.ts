// A room with a document of a megabyte in it, and people who come into it.
import { type BigDocument, bigDocument } from './big-document.ts';
import { type CpuUse, startCpuMeter } from './cpu-meter.ts';
import { clientOf, readClocks } from './keystrokes.ts';
import { type Memory, newcomer, Peer, type Seat } from './peer.ts';
import { profiled } from './profile.ts';
import type { MeasuredServer, Room } from './servers/server-kind.ts';

export interface BigRoom extends Room {
  readonly document: BigDocument;
}

/** Resolves once the reader hears of this client; rejects if the server ends either line before. */
export const writeAndBeHeard = (
  writer: Peer,
  updates: readonly Uint8Array[],
  reader: Peer,
  client: number,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = (why: string) => reject(new Error(why));
    const hear = (update: Uint8Array): void =>
      readClocks(update, (of) => {
        if (of === client) resolve();
      });
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

interface Arrivals {
  /** Until each has all of what they lacked. */
  readonly delaysMs: readonly number[];
  readonly use: CpuUse;
  readonly peers: readonly Peer[];
}

export interface Coming {
  /** What it is called among the profiles. */
  readonly title: string;
  readonly seats: readonly Seat[];
  /** Fewer is not what they lacked. */
  readonly leastBytes: number;
  memoryOf?(number: number): Memory;
}

/** All of them at the same moment. */
export const comeAtOnce = (
  server: MeasuredServer,
  { title, seats, leastBytes, memoryOf = () => newcomer }: Coming,
): Promise<Arrivals> =>
  profiled(server, title, async () => {
    const stopMeter = await startCpuMeter(server.process);
    const begun = performance.now();
    const peers = seats.map(
      (seat, number) => new Peer(server.process.port, seat, memoryOf(number)),
    );
    const delaysMs = await Promise.all(
      peers.map(async (peer) => {
        await gets(peer, leastBytes);
        return performance.now() - begun;
      }),
    );
    return { delaysMs, use: await stopMeter(), peers };
  });

const gets = async (peer: Peer, leastBytes: number): Promise<void> => {
  let bytes = 0;
  peer.ears = {
    state: (update) => {
      bytes = update.length;
    },
  };
  await peer.synced;
  if (bytes < leastBytes) throw new Error(`came in and got ${bytes} bytes of ${leastBytes}`);
};
