// Hands what takes long to read to a worker thread, one after the other: logs to be folded, and versions whose
// numbers are asked for. It is started when there is something to do, and dismissed after a while without: it
// holds memory that an idle server does not need.
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { WorkshopState } from './export/export-source.ts';
import type { StageStart } from './export/stage-start.ts';
import type { FoldAnswer, FoldTask } from './fold-worker.ts';
import { startWorker } from './start-worker.ts';
import { LogFaultError } from './sync/folded.ts';
import type { Fold } from './sync/history.ts';

/** V8 tidies up a thread that has been idle for 8 s, which takes three times as long as to start another. */
const idleMs = 5_000;

export class LogFolder {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  /** Throws LogFaultError. */
  readonly fold: Fold = async ({ id, checkpoint, entries }) => {
    const log = { id, entries, ...(checkpoint && { checkpoint }) };
    const { bytes, fault } = await this.inTurn({ log });
    if (bytes === undefined) throw new LogFaultError(fault ?? 'the log could not be folded');
    return bytes;
  };

  readonly readStageStart = async (state: WorkshopState): Promise<StageStart> => {
    const { start, fault } = await this.inTurn({ state });
    if (start === undefined) throw new Error(fault ?? 'the numbers could not be worked out');
    return start;
  };

  /** What is not folded by now is given up: a log can be read without. */
  async close(): Promise<void> {
    this.closed = true;
    await this.dismiss();
  }

  private inTurn(task: FoldTask): Promise<FoldAnswer> {
    const answered = this.last.then(() => this.next(task));
    // What became of one is nothing to the next.
    this.last = answered.catch(() => undefined);
    return answered;
  }

  private async next(task: FoldTask): Promise<FoldAnswer> {
    if (this.closed) throw new Error('no log is folded any more');
    clearTimeout(this.idle);
    this.worker ??= startWorker('fold-worker');
    const answer = await ask(this.worker, task).catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    });
    this.idle = setTimeout(() => void this.dismiss(), idleMs).unref();
    return answer;
  }

  private async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

/** Throws if the thread ends before it has answered. */
const ask = async (worker: Worker, task: FoldTask): Promise<FoldAnswer> => {
  const given = new AbortController();
  const { signal } = given;
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Error('the thread that folds logs has ended');
  });
  try {
    const answered = once(worker, 'message', { signal });
    worker.postMessage(task);
    const [answer] = (await Promise.race([answered, ended])) as [FoldAnswer];
    return answer;
  } finally {
    given.abort();
    ended.catch(() => undefined);
  }
};
