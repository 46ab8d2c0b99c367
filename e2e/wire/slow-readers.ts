// Readers who read nothing, or next to nothing, in a room that is busy.
import { step1Frame, step2Frame } from '@tday/shared/protocol';
import { expect } from 'vitest';
import { LiveRoom } from './live-room.ts';
import { clientFrame, RawSocket } from './raw-socket.ts';
import { lineAddress } from './socket-line.ts';
import { until } from './waiting.ts';

const kB = 1_024;
const MB = 1_024 * kB;

/** The system takes some megabytes for each reader before anything waits in the server: so much is written. */
const muchWriting = {
  participantBytesPerHour: 1_000 * MB,
  roomBytesPerHour: 1_000 * MB,
  documentBytes: 1_000 * MB,
  logBytes: 1_000 * MB,
  bytesPerSecond: 1_000 * MB,
  framesPerSecond: 1_000,
};

export const openBusyRoom = (): Promise<LiveRoom> =>
  LiveRoom.open(3, {
    ...muchWriting,
    unsentBytes: MB,
    participantLines: 1_000,
    addressLines: 1_000,
  });

const enter = async (address: string): Promise<RawSocket> => {
  const socket = await RawSocket.open(address);
  socket.send(clientFrame(0x82, step1Frame(new Uint8Array([0]))));
  socket.send(clientFrame(0x82, step2Frame(new Uint8Array([0, 0]))));
  socket.vanish();
  return socket;
};

/** Every second of them reads a little after each page that is written, the others nothing. */
export const outwriteSlowReaders = async (room: LiveRoom, readers: number): Promise<void> => {
  const address = lineAddress(room.origin, await room.join());
  const sockets: RawSocket[] = [];
  for (let count = 0; count < readers; count++) sockets.push(await enter(address));
  await room.goesOn();
  const [writer] = room.lines;
  for (let page = 2; room.openLines > room.lines.length; page++) {
    writer?.typeAnew(String(page).padEnd(800 * kB));
    // Whoever reads is not far behind.
    await until(() => room.lines.every((line) => line.reads().at(-1)?.startsWith(`${page} `)));
    expect(room.unsentBytes).toBeLessThan(readers * 2 * MB);
    sockets.forEach((socket, index) => {
      if (index % 2 === 0) socket.sip(kB);
    });
  }
  expect(room.unsentBytes).toBeLessThan(MB);
  await room.goesOn();
  expect(room.lines.map(({ ending }) => ending)).toEqual([undefined, undefined, undefined]);
  for (const socket of sockets) socket.destroy();
};
