// A room with a document of a megabyte in it, and people who come into it.
import { type BigDocument, bigDocument } from './big-document.ts';
import { type CpuUse, startCpuMeter } from './cpu-meter.ts';
import { clientOf, readClocks } from './keystrokes.ts';
import { type Memory, newcomer, Peer, type Seat } from './peer.ts';
import type { MeasuredServer, Room } from './servers/server-kind.ts';

export interface BigRoom extends Room {
  readonly document: BigDocument;
}

/** Resolves once somebody hears of this client. */
export const hearsOf = (peer: Peer, client: number): Promise<void> =>
  new Promise((resolve) => {
    peer.ears = {
      update: (update) =>
        readClocks(update, (of) => {
          if (of === client) resolve();
        }),
    };
  });

export const openBigRoom = async (server: MeasuredServer, people: number): Promise<BigRoom> => {
  const room = await server.openRoom(people);
  const document = bigDocument(room.prose);
  const { port } = server.process;
  const [seat, ...authors] = room.seats;
  if (seat === undefined) throw new Error('a room without a seat');
  const reader = new Peer(port, seat);
  await reader.synced;
  for (const [number, update] of document.updates.entries()) {
    const author = new Peer(port, authors[number] ?? seat);
    await author.synced;
    const heard = hearsOf(reader, clientOf(number));
    author.write(update);
    await heard;
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

/** All of them at the same moment. */
export const comeAtOnce = async (
  { process }: MeasuredServer,
  seats: readonly Seat[],
  leastBytes: number,
  memoryOf: (number: number) => Memory = () => newcomer,
): Promise<Arrivals> => {
  const stopMeter = await startCpuMeter(process);
  const begun = performance.now();
  const peers: Peer[] = [];
  const come = async (seat: Seat, number: number): Promise<number> => {
    const peer = new Peer(process.port, seat, memoryOf(number));
    peers.push(peer);
    let bytes = 0;
    peer.ears = {
      state: (update) => {
        bytes = update.length;
      },
    };
    await peer.synced;
    if (bytes < leastBytes) throw new Error(`came in and got ${bytes} bytes of ${leastBytes}`);
    return performance.now() - begun;
  };
  const delaysMs = await Promise.all(seats.map(come));
  return { delaysMs, use: await stopMeter(), peers };
};
