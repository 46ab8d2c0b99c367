// No server of documents at all: what one write for each message and reader costs, whatever else is done.
import { startRival } from './rival.ts';
import type { ServerKind } from './server-kind.ts';

const dialect = { prefix: new Uint8Array(), hello: [], answers: false };

export const relay: ServerKind = {
  name: 'relay',
  keeps: false,
  start: () => startRival('relay', 'relay.mjs', {}, (room) => ({ path: `/${room}`, dialect })),
};
