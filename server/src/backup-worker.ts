// Copies the file of workshops, as a process of its own: were the file opened and closed again in the
// server's, the operating system would let go the lock that keeps a second server out. It says two things
// to whoever started it: that the file may change again, and how it ended.
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { copiesIn, leftovers, outdated, unfinished } from './backup-names.ts';

export interface BackupJob {
  readonly file: string;
  readonly folder: string;
  /** What the copies of this server begin with. */
  readonly base: string;
  readonly name: string;
}

export type BackupMessage =
  | { readonly type: 'copied' }
  | { readonly type: 'done'; readonly bytes: number }
  | { readonly type: 'failed'; readonly why: string };

/** On the disk that the workshops are on, a copy must never take the last of the space. */
const leftFreeBytes = 64 * 1_024 * 1_024;

const say = (message: BackupMessage): void => {
  process.send?.(message);
};

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const checkSpace = ({ file, folder }: BackupJob): void => {
  const { bavail, bsize } = statfsSync(folder);
  const [free, needed] = [bavail * bsize, 2 * statSync(file).size + leftFreeBytes];
  if (free < needed) throw new Error(`${free} bytes are free, and ${needed} are needed`);
};

/**
 * One file, without companions; and as a copy it says so, so that whoever is served from it begins anew
 * instead of bringing in what was written after it was made.
 */
const finish = (copy: string): void => {
  const database = new Database(copy);
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;');
  database.exec('UPDATE workshop SET epoch = 0');
  const [answer] = database.prepare('PRAGMA quick_check(1)').all() as Record<string, unknown>[];
  database.close();
  if (answer?.['quick_check'] !== 'ok')
    throw new Error(`the copy is broken: ${JSON.stringify(answer)}`);
};

const remove = (folder: string, names: readonly string[]): void => {
  for (const name of names) rmSync(join(folder, name), { force: true });
};

const backUp = (job: BackupJob): void => {
  const { file, folder, base, name } = job;
  const copy = join(folder, unfinished(name));
  remove(folder, leftovers(readdirSync(folder), base));
  try {
    checkSpace(job);
    copyFileSync(file, copy);
    say({ type: 'copied' });
    finish(copy);
    sync(copy);
    renameSync(copy, join(folder, name));
    sync(folder);
  } catch (error) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    throw error;
  }
  remove(
    folder,
    outdated(copiesIn(readdirSync(folder), base)).map((one) => one.name),
  );
  say({ type: 'done', bytes: statSync(join(folder, name)).size });
};

process.once('message', (job: BackupJob) => {
  try {
    // People who type come first.
    setPriority(10);
    backUp(job);
  } catch (error) {
    say({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
});
