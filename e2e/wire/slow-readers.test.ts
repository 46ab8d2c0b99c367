// Readers who never read, over real sockets, in a room that is busy.
import { step1Frame, step2Frame } from '@tday/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import { LiveRoom } from './live-room.ts';
import { clientFrame, RawSocket } from './raw-socket.ts';
import { lineAddress } from './socket-line.ts';
import { until } from './waiting.ts';

const kB = 1_024;
const MB = 1_024 * kB;
const readers = 20;

/** The system takes some megabytes for each reader before anything waits in the server: so much is written. */
const muchWriting = {
  participantBytesPerHour: 1_000 * MB,
  roomBytesPerHour: 1_000 * MB,
  documentBytes: 1_000 * MB,
  logBytes: 1_000 * MB,
  bytesPerSecond: 1_000 * MB,
  framesPerSecond: 1_000,
};

let room: LiveRoom;
const sockets: RawSocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await room.close();
});

test('twenty readers who never read are let go, what waited for them with them, and nobody else notices', async () => {
  room = await LiveRoom.open(3, { ...muchWriting, unsentBytes: MB, participantLines: 100 });
  const address = lineAddress(room.origin, await room.join());
  for (let count = 0; count < readers; count++) {
    const socket = await RawSocket.open(address);
    sockets.push(socket);
    socket.send(clientFrame(0x82, step1Frame(new Uint8Array([0]))));
    socket.send(clientFrame(0x82, step2Frame(new Uint8Array([0, 0]))));
    socket.vanish();
  }
  await room.goesOn();
  const [writer] = room.lines;
  for (let written = 2; room.openLines > room.lines.length; written++) {
    writer?.type(String(written).padEnd(800 * kB));
    // Whoever reads is not far behind.
    await until(() => room.lines.every((line) => line.reads().at(-1)?.startsWith(`${written} `)));
    expect(room.unsentBytes).toBeLessThan(readers * 2 * MB);
  }
  expect(room.unsentBytes).toBeLessThan(MB);
  await room.goesOn();
  expect(room.lines.map(({ ending }) => ending)).toEqual([undefined, undefined, undefined]);
});
