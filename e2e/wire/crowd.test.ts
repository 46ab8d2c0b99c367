// Hundreds who come back in one moment, as after a restart.
import { frameType, step1Frame, syncStep } from '@tday/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LiveRoom } from './live-room.ts';
import { lineAddress } from './socket-line.ts';

let room: LiveRoom;

afterEach(() => room.close());

const answered = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(step1Frame(new Uint8Array([0]))));
    socket.on('message', (data: Buffer) => {
      if (data[0] === frameType.sync && data[1] === syncStep.step2) resolve();
    });
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`closed: ${code} ${reason}`)));
  });

test('all of them are told everything, and the log is read once', async () => {
  room = await LiveRoom.open(3, { participantLines: 10_000, arrivalsAtOnce: 1_000 });
  await room.goesOn();
  await room.restart();
  const address = lineAddress(room.origin, room.day);
  const sockets = Array.from({ length: 300 }, () => new WebSocket(address));
  await Promise.all(sockets.map(answered));
  for (const socket of sockets) socket.terminate();
  expect(room.store.loads).toBe(1);
});
