// The reference server of Yjs, as it comes: everything in memory.
import { startRival } from './rival.ts';
import type { ServerKind } from './server-kind.ts';

const dialect = { prefix: new Uint8Array(), hello: [], answers: true };

export const yWebsocket: ServerKind = {
  name: 'y-websocket',
  keeps: false,
  start: () =>
    startRival('y-websocket', 'node_modules/@y/websocket-server/src/server.js', {}, (room) => ({
      path: `/${room}`,
      dialect,
    })),
};
