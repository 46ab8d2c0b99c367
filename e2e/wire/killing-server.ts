// The real server, but for one moment, which a test chooses: KILL_AFTER=3:1 kills it, as kill -9 does, once
// its third commit of edits is on the disk, and one write to a socket after that.
import { Socket } from 'node:net';
import { readConfig } from '@tday/server/config';
import { makeLog } from '@tday/server/log';
import { runServer } from '@tday/server/running-server';
import type { Store } from '@tday/server/store/store';

const [commits = 1, writes = 0] = (process.env['KILL_AFTER'] ?? '').split(':').map(Number);

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/** Dies in place of the next write but so many. */
const dieAfterWrites = (count: number): void => {
  let left = count;
  const write = Socket.prototype.write;
  Socket.prototype.write = function (this: Socket, ...said: unknown[]): boolean {
    if (left === 0) die();
    left -= 1;
    return Reflect.apply(write, this, said) as boolean;
  };
};

const killing = (store: Store): Store => {
  let left = commits;
  const append = store.append.bind(store);
  store.append = async (entries, late) => {
    const numbers = await append(entries, late);
    if (entries.some(({ kind }) => kind === 'edit')) left -= 1;
    if (left === 0) {
      if (writes === 0) die();
      dieAfterWrites(writes);
    }
    return numbers;
  };
  return store;
};

const read = readConfig(process.env);
if ('says' in read) throw new Error(read.says);
const { port } = await runServer(read.config, makeLog('error'), killing);
process.stdout.write(`http://127.0.0.1:${port}\n`);
