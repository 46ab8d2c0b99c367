// Hands export jobs to one worker thread, one at a time and of each workshop in turn: it stays, since fonts and
// typesetter take longer to open than a page to print. A worker that dies or takes too long is replaced; its
// job fails.
import type { Worker } from 'node:worker_threads';
import type { WorkshopId } from '@tday/shared/ids';
import { exportWords } from '@tday/shared/words/export';
import type { Exporter, ExportJob } from './export/export-job.ts';
import type { ExportAnswer } from './export-worker.ts';
import { FairQueue } from './fair-queue.ts';
import { startWorker } from './start-worker.ts';
import { defaultLimits, type Limits } from './sync/limits.ts';

const words = exportWords.en;

/** Of whom too much waits already. */
type Busy = 'workshop' | 'server';

/** `message` is for the person who asked for the file; `cause` is for the log. */
export class ExportError extends Error {
  readonly busy: Busy | undefined;
  constructor(
    says: string,
    job: ExportJob,
    { cause, busy }: { cause?: unknown; busy?: Busy } = {},
  ) {
    super(says, { cause });
    this.name = 'ExportError';
    this.busy = busy;
    this.workshop = job.workshop.id;
    this.format = job.format;
  }
  readonly workshop: string;
  readonly format: string;
}

interface Waiting {
  readonly job: ExportJob;
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: ExportError) => void;
}

export interface ExporterOptions {
  /** Ten times what the largest document took on a slow laptop. */
  readonly limitSeconds?: number;
  readonly start?: () => Worker;
  readonly limits?: Pick<Limits, 'workshopExports' | 'nodeExports'>;
}

class WorkerExporter implements Exporter {
  readonly #limitSeconds: number;
  readonly #start: () => Worker;
  readonly #queue = new FairQueue<WorkshopId, Waiting>();
  readonly #limits: Pick<Limits, 'workshopExports' | 'nodeExports'>;
  #worker: Worker | undefined;
  #printing: Waiting | undefined;
  #limit: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ExporterOptions) {
    const { limitSeconds = 120, start = () => startWorker('export-worker') } = options;
    this.#limitSeconds = limitSeconds;
    this.#start = start;
    this.#limits = options.limits ?? defaultLimits;
  }

  print(job: ExportJob): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      if (this.#closed) return failed(new ExportError(words.stopping, job));
      const busy = this.#busy(job);
      if (busy !== undefined) return failed(new ExportError(words.busy[busy], job, { busy }));
      this.#queue.add(job.workshop.id, { job, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { job, failed } of this.#queue.takeAll()) {
      failed(new ExportError(words.stopping, job));
    }
    this.#fail(words.stopping);
    await this.#dismiss();
  }

  /** Each waiting job holds a whole workshop. */
  #busy({ workshop: { id } }: ExportJob): Busy | undefined {
    if (this.#queue.sizeOf(id) >= this.#limits.workshopExports) return 'workshop';
    return this.#queue.size >= this.#limits.nodeExports ? 'server' : undefined;
  }

  #next(): void {
    if (this.#printing !== undefined) return;
    this.#printing = this.#queue.take();
    if (this.#printing === undefined) return;
    this.#limit = setTimeout(() => this.#tookTooLong(), this.#limitSeconds * 1000);
    this.#worker ??= this.#employ();
    this.#hand(this.#worker, this.#printing.job);
  }

  /** A job that cannot be copied to another thread fails alone; the next one waits behind it. */
  #hand(worker: Worker, job: ExportJob): void {
    try {
      worker.postMessage(job);
    } catch (error) {
      this.#fail(words.workerFailed, error);
      this.#next();
    }
  }

  #employ(): Worker {
    const worker = this.#start();
    // What a dismissed worker still says is no answer to the job of the next one.
    const current = () => this.#worker === worker;
    worker.on('message', (answer: ExportAnswer) => current() && this.#answered(answer));
    worker.on('error', (error: unknown) => current() && this.#died(error));
    worker.on('exit', (code) => current() && this.#died(`the export worker ended with ${code}`));
    return worker;
  }

  #answered({ bytes, fault }: ExportAnswer): void {
    if (bytes === undefined) this.#fail(words.workerFailed, fault);
    else this.#settle()?.done(bytes);
    this.#next();
  }

  #died(cause: unknown): void {
    this.#worker = undefined;
    this.#fail(words.workerStopped, cause);
    this.#next();
  }

  #tookTooLong(): void {
    void this.#dismiss();
    this.#fail(words.workerTookTooLong(this.#limitSeconds));
    this.#next();
  }

  #fail(says: string, cause?: unknown): void {
    const waiting = this.#settle();
    waiting?.failed(new ExportError(says, waiting.job, { cause }));
  }

  /** The job that is being printed, which from now on is not. */
  #settle(): Waiting | undefined {
    clearTimeout(this.#limit);
    const waiting = this.#printing;
    this.#printing = undefined;
    return waiting;
  }

  async #dismiss(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

export const makeExporter = (options: ExporterOptions = {}): Exporter =>
  new WorkerExporter(options);
