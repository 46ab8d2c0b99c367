// Hocuspocus with its SQLite extension. Every message of its protocol begins with the document's name, and
// the first one is about who comes.
import { join } from 'node:path';
import type { Dialect } from '../peer.ts';
import { textBytes } from '../peer.ts';
import { startRival } from './rival.ts';
import type { ServerKind } from './server-kind.ts';

const authType = 2;
const tokenFollows = 0;

const dialectOf = (room: string): Dialect => ({
  prefix: textBytes(room),
  hello: [new Uint8Array([authType, tokenFollows, ...textBytes('somebody')])],
  answers: true,
});

export const hocuspocus: ServerKind = {
  name: 'hocuspocus',
  keeps: true,
  start: (folder) =>
    startRival(
      'hocuspocus',
      'hocuspocus.mjs',
      { DATA_FILE: join(folder, 'hocuspocus.sqlite') },
      (room) => ({
        path: '/',
        dialect: dialectOf(room),
      }),
    ),
};
