// The store of one machine: one SQLite file, in a worker thread. Commits in groups: whatever is asked
// to be written while a commit is on its way goes out in the next one, all of it in one sync of the disk.
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import { startWorker } from '../start-worker.ts';
import { KnownCredentials } from './known-credentials.ts';
import { KnownTemplates } from './known-templates.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { Answer, Answers, Asked, Question, WorkerMessage } from './sqlite-messages.ts';
import {
  type Credential,
  type Entry,
  type LateChange,
  type LateEdit,
  type NewCheckpoint,
  type NewEntry,
  type NewWorkshop,
  NotKeptError,
  type Store,
  type StoredWorkshop,
  StoreUnusableError,
  TakenError,
  type WorkshopKeys,
} from './store.ts';
import { inOneBuffer } from './stored-bytes.ts';
import type { Write, Written } from './writes.ts';

/**
 * What it reads and writes is gone again at once: without this, V8 lets up to 48 MB of it heap up. With 2 MB
 * it has to be cleared away so often that a busy room feels it.
 */
const workerLimits = { maxYoungGenerationSizeMb: 8 };

type OnLost = (error: Error) => void;

interface Waiting {
  readonly answered: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

interface QueuedWrite {
  readonly write: Write;
  readonly written: (written: Written) => void;
  readonly failed: (error: Error) => void;
}

export class SqliteStore implements Store {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  /** To be asked together. */
  private asking: Question[] = [];
  private queued: QueuedWrite[] = [];
  private committing: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  private lastId = 0;
  private lost: Error | undefined;
  private readonly credentials = new KnownCredentials();
  private readonly templates = new KnownTemplates((template) =>
    this.ask({ type: 'read-template', template }),
  );

  private constructor(worker: Worker, onLost: OnLost) {
    this.worker = worker;
    worker.on('message', (message: WorkerMessage) => this.heard(message));
    worker.on('error', (error) => this.loseWorker(error, onLost));
    worker.on('exit', () => this.loseWorker(new Error('the store is closed'), onLost));
  }

  /**
   * `onLost` is called if the store ends by itself. Nobody knows then what of its last commit is on the
   * disk, so it does not come back: the process is to end, and another reads the file anew.
   * Throws StoreUnusableError.
   */
  static async open(file: SqliteFile, onLost: OnLost = () => undefined): Promise<SqliteStore> {
    const worker = startWorker('sqlite-worker', file, workerLimits);
    const first = await new Promise<WorkerMessage>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (first.type === 'unusable') throw new StoreUnusableError(first.says);
    return new SqliteStore(worker, onLost);
  }

  async createWorkshop(workshop: NewWorkshop): Promise<void> {
    await this.write({ type: 'create-workshop', workshop });
  }

  async load(workshop: WorkshopId, upTo?: number): Promise<StoredWorkshop | undefined> {
    const loaded = await this.ask({ type: 'load', workshop, upTo });
    return loaded && { ...loaded, template: await this.templates.json(loaded.template) };
  }

  readLog(workshop: WorkshopId, after: number, most: number): Promise<readonly Entry[]> {
    return this.ask({ type: 'read-log', workshop, after, most });
  }

  findCode(code: JoinCode): Promise<WorkshopId | undefined> {
    return this.ask({ type: 'find-code', code });
  }

  findKeys(workshop: WorkshopId): Promise<WorkshopKeys | undefined> {
    return this.ask({ type: 'find-keys', workshop });
  }

  listKeys(): Promise<readonly WorkshopKeys[]> {
    return this.ask({ type: 'list-keys' });
  }

  async append(entries: readonly NewEntry[], late?: LateChange): Promise<readonly number[]> {
    const ownLate = late?.keep && { ...late, keep: inOneBuffer(late.keep) };
    return this.write({ type: 'append', entries: inOneBuffer(entries), late: ownLate ?? late });
  }

  findLate(workshop: WorkshopId, id: LateId): Promise<LateEdit | undefined> {
    return this.ask({ type: 'find-late', workshop, id });
  }

  async keepCheckpoint(checkpoint: NewCheckpoint): Promise<void> {
    await this.write({ type: 'keep-checkpoint', checkpoint });
  }

  async keepCredential(credential: Credential): Promise<void> {
    await this.write({ type: 'keep-credential', credential });
  }

  async findCredential(
    kind: Credential['kind'],
    hash: Uint8Array,
  ): Promise<Credential | undefined> {
    const known = this.credentials.get(kind, hash);
    if (known !== undefined) return known;
    const found = await this.ask({ type: 'find-credential', kind, hash });
    if (found !== undefined) this.credentials.remember(found);
    return found;
  }

  async dropCredentials(participant: ParticipantId, kind: Credential['kind']): Promise<void> {
    await this.write({ type: 'drop-credentials', participant, kind });
    this.credentials.forget(participant, kind);
  }

  async probe(): Promise<void> {
    await this.write({ type: 'probe' });
  }

  async replaceFacilitatorHash(workshop: WorkshopId, hash: Uint8Array): Promise<void> {
    await this.write({ type: 'replace-facilitator-hash', workshop, hash });
  }

  /** Grows with every row that is written. */
  changes(): Promise<number> {
    return this.ask({ type: 'changes' });
  }

  /** While it runs, the file itself stays as it is, and can be copied; what is written goes beside it. */
  async whileStill(run: () => Promise<void>): Promise<void> {
    await this.ask({ type: 'be-still' });
    try {
      await run();
    } finally {
      await this.ask({ type: 'go-on' });
    }
  }

  /** What was asked for before is still written. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.committing;
    if (this.lost !== undefined) return;
    // The file is free for another process once the thread is gone, not before.
    const exited = once(this.worker, 'exit');
    await this.ask({ type: 'close' });
    await exited;
  }

  private async write(write: Write): Promise<readonly number[]> {
    const written = await new Promise<Written>((resolve, reject) => {
      this.queued.push({ write, written: resolve, failed: reject });
      this.committing ??= this.commitQueued();
    });
    if ('seqs' in written) return written.seqs;
    if ('taken' in written) throw new TakenError(`${written.taken} is in use`);
    throw new Error(`there is no workshop ${written.unknownWorkshop}`);
  }

  private async commitQueued(): Promise<void> {
    // Rooms whose turn comes in the same moment share one commit, from the first one on.
    await Promise.resolve();
    while (this.queued.length > 0) {
      const group = this.queued;
      this.queued = [];
      await this.commit(group);
    }
    this.committing = undefined;
  }

  private async commit(group: readonly QueuedWrite[]): Promise<void> {
    try {
      const writes = group.map(({ write }) => write);
      const asked = this.ask({ type: 'commit', writes });
      this.askNow();
      const written = await asked;
      group.forEach((queued, index) => {
        queued.written(written[index] ?? { seqs: [] });
      });
    } catch (error) {
      const notKept = new NotKeptError('the store could not keep it', { cause: error });
      for (const queued of group) queued.failed(notKept);
    }
  }

  private ask<Type extends Asked['type']>(
    asked: Extract<Asked, { readonly type: Type }>,
  ): Promise<Answers[Type]> {
    if (this.lost !== undefined) return Promise.reject(this.lost);
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { answered: resolve, failed: reject });
      this.asking.push({ id, asked });
      if (this.asking.length === 1) setImmediate(() => this.askNow());
    });
  }

  private askNow(): void {
    if (this.asking.length > 0) this.worker.postMessage(this.asking);
    this.asking = [];
  }

  private heard(message: WorkerMessage): void {
    if (message.type !== 'answers') return;
    for (const answer of message.answers) this.answered(answer);
  }

  private answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failed' in answer) waiting?.failed(new Error(answer.failed));
    else waiting?.answered(answer.answer as never);
  }

  private loseWorker(error: Error, onLost: OnLost): void {
    if (this.lost === undefined && this.closing === undefined) onLost(error);
    this.lost ??= error;
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
  }
}
