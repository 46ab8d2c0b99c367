// So many who come back in one moment, as after a restart.
import { frameType, step1Frame, syncStep } from '@tday/shared/protocol';
import { WebSocket } from 'ws';
import type { LiveRoom } from './live-room.ts';
import { lineAddress } from './socket-line.ts';

const answered = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(step1Frame(new Uint8Array([0]))));
    socket.on('message', (data: Buffer) => {
      if (data[0] === frameType.sync && data[1] === syncStep.step2) resolve();
    });
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`closed: ${code} ${reason}`)));
  });

/** The limits of a room where one person may have all of these lines. */
export const crowdLimits = { participantLines: 10_000, roomLines: 10_000 };

/** Resolves once all of them have been told everything. */
export const comeBackAtOnce = async (room: LiveRoom, count: number): Promise<void> => {
  const address = lineAddress(room.origin, room.day);
  const sockets = Array.from({ length: count }, () => new WebSocket(address));
  await Promise.all(sockets.map(answered));
  for (const socket of sockets) socket.terminate();
};
