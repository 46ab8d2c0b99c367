// Copies of the file of workshops in a second folder: once a minute, if anything was written. Whatever goes
// wrong with a copy is told to whoever runs the server, and is nothing to those who write.
import type { ChildProcess } from 'node:child_process';
import { basename, extname } from 'node:path';
import type { Logger } from 'pino';
import { copyName } from './backup-names.ts';
import type { BackupJob, BackupMessage } from './backup-worker.ts';
import type { LastBackup } from './http/last-backup.ts';
import { startProcess } from './start-worker.ts';
import type { SqliteStore } from './store/sqlite-store.ts';

export interface BackupsOptions {
  readonly store: Pick<SqliteStore, 'changes' | 'whileStill'>;
  readonly file: string;
  readonly folder: string;
  readonly now: () => number;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly everyMs?: number;
  /** A copy that takes longer is given up: the folder may be on another machine that is gone. */
  readonly limitMs?: number;
}

export class Backups {
  private readonly options: BackupsOptions;
  private readonly timer: NodeJS.Timeout;
  private madeAt: number | undefined;
  private failedAt: number | undefined;
  /** How much had been written when the last was made. */
  private copied = -1;
  private running: Promise<void> | undefined;
  private child: ChildProcess | undefined;
  private stopped = false;

  constructor(options: BackupsOptions) {
    this.options = options;
    this.timer = setInterval(() => void this.backUp(), options.everyMs ?? 60_000).unref();
  }

  get last(): LastBackup {
    return { madeAt: this.madeAt, failedAt: this.failedAt };
  }

  /** Never rejects. One at a time. */
  backUp(): Promise<void> {
    this.running ??= this.backUpIfChanged().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.child?.kill('SIGKILL');
    await this.running;
  }

  private async backUpIfChanged(): Promise<void> {
    const { now, log, store, folder } = this.options;
    if (this.stopped) return;
    try {
      const changes = await store.changes();
      if (changes === this.copied) return;
      const bytes = await this.copy();
      this.copied = changes;
      this.madeAt = now();
      this.failedAt = undefined;
      log.info({ folder, bytes }, 'a backup was made');
    } catch (error) {
      if (this.stopped) return;
      this.failedAt = now();
      log.error({ err: error, folder }, 'no backup could be made');
    }
  }

  private async copy(): Promise<number> {
    const { store, file, folder, now } = this.options;
    const base = basename(file, extname(file));
    const child = startProcess('backup-worker');
    this.child = child;
    const impatient = setTimeout(() => child.kill('SIGKILL'), this.options.limitMs ?? 120_000);
    const [copied, done] = outcomes(child);
    // It may end before anybody waits for it.
    for (const outcome of [copied, done]) outcome.catch(() => undefined);
    try {
      await store.whileStill(async () => {
        child.send({ file, folder, base, name: copyName(base, now()) } satisfies BackupJob);
        await copied;
      });
      return await done;
    } finally {
      clearTimeout(impatient);
      // Where the file was not to be had, it waits for a job that never comes.
      child.kill('SIGKILL');
    }
  }
}

/** When the file may change again, and how large the finished copy is. */
const outcomes = (child: ChildProcess): readonly [Promise<void>, Promise<number>] => {
  const done = new Promise<number>((resolve, reject) => {
    child.on('message', (message: BackupMessage) => {
      if (message.type === 'done') resolve(message.bytes);
      if (message.type === 'failed') reject(new Error(message.why));
    });
    child.on('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`the process that copies ended with ${signal ?? code}`)),
    );
  });
  const copied = new Promise<void>((resolve, reject) => {
    child.on('message', ({ type }: BackupMessage) => type === 'copied' && resolve());
    done.catch(reject);
  });
  return [copied, done];
};
