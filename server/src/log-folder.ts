// Hands logs to a worker thread that folds them, one at a time. It is started when there is something to
// fold, and dismissed after a while without: it holds memory that an idle server does not need.
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { FoldAnswer } from './fold-worker.ts';
import { startWorker } from './start-worker.ts';
import { LogFaultError, type StoredLog } from './sync/folded.ts';
import type { Fold } from './sync/history.ts';

const idleMs = 30_000;

export class LogFolder {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  readonly fold: Fold = (stored) => {
    const folded = this.last.then(() => this.foldNext(stored));
    // What became of one log is nothing to the next.
    this.last = folded.catch(() => undefined);
    return folded;
  };

  async close(): Promise<void> {
    await this.last;
    await this.dismiss();
  }

  /** Throws LogFaultError. */
  private async foldNext({ id, checkpoint, entries }: StoredLog): Promise<Uint8Array> {
    clearTimeout(this.idle);
    this.worker ??= startWorker('fold-worker');
    const stored = { id, entries, ...(checkpoint && { checkpoint }) };
    const { bytes, fault } = await ask(this.worker, stored).catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    });
    this.idle = setTimeout(() => void this.dismiss(), idleMs).unref();
    if (bytes === undefined) throw new LogFaultError(fault ?? 'the log could not be folded');
    return bytes;
  }

  private async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

/** Throws if the thread ends before it has answered. */
const ask = async (worker: Worker, stored: StoredLog): Promise<FoldAnswer> => {
  const given = new AbortController();
  const { signal } = given;
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Error('the thread that folds logs has ended');
  });
  try {
    const answered = once(worker, 'message', { signal });
    worker.postMessage(stored);
    const [answer] = (await Promise.race([answered, ended])) as [FoldAnswer];
    return answer;
  } finally {
    given.abort();
    ended.catch(() => undefined);
  }
};
