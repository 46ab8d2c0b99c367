// The life of an edit, one turn after the other: everything that waits is judged and taken into memory,
// seen by nobody; kept in one commit; and only then told. So between two turns the documents are exactly
// what the log says, and whoever joins is told exactly that.
import type { Decided, Decision, Refusal } from '@tday/shared/commands';
import type { Content } from '@tday/shared/content';
import { docNames } from '@tday/shared/content-names';
import type { LateId, ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { Workshop } from '@tday/shared/workshop';
import { type LateChange, type NewEntry, NotKeptError } from '../store/store.ts';
import { type Commit, commitOf } from './commit.ts';
import type { Connection, DocFrame } from './connection.ts';
import { Keeper, type KeeperListener } from './keeper.ts';
import { gatherLate, judgeLate } from './late-box.ts';
import { decisionEntry } from './log-entries.ts';
import { giveReferences } from './references.ts';
import { RoomState } from './room-state.ts';
import { writeAs } from './server-edit.ts';
import {
  type Changes,
  type Judged,
  PoisonError,
  type Taken,
  takeEdits,
  takeFrames,
  takeLate,
} from './take-frames.ts';
import type { World } from './world.ts';

export interface TurnsListener extends Pick<KeeperListener, 'keepingChanged'> {
  /** The changes are kept: everybody may see them; and of the frames, everything that passed. */
  kept(changes: Changes, judged: readonly Judged[]): void;
  decided(before: Workshop, decided: readonly Decided[]): void;
  /** The log is longer now. */
  logGrew(): void;
  /** Nothing could be kept for long: these lines have something that waits. */
  tired(lines: readonly Connection[]): void;
  /** What it sent cannot be taken, though nothing was seen to be wrong with it. */
  broke(line: Connection): void;
  failed(error: unknown): void;
}

interface Ask {
  run(): Promise<void>;
  fail(error: Error): void;
}

/** Somebody who wants to see the documents, but only as they are kept. */
interface Waiting {
  run(): void;
  fail(error: Error): void;
}

export class Turns {
  state: RoomState;
  private readonly world: World;
  private readonly listener: TurnsListener;
  private readonly keeper: Keeper;
  private readonly asks: Ask[] = [];
  private frames: DocFrame[] = [];
  private held: readonly DocFrame[] = [];
  private waitingBytes = 0;
  private running: Promise<void> | undefined;
  /** The documents hold something that is not kept yet. */
  private ahead = false;
  private readonly afterCommit: Waiting[] = [];
  private stopped = false;
  private stalledWhileStopping: (() => void) | undefined;

  constructor(world: World, state: RoomState, listener: TurnsListener) {
    this.world = world;
    this.state = state;
    this.listener = listener;
    this.keeper = new Keeper(world, {
      keepingChanged: (keeping) => this.keepingChanged(keeping),
      tired: () => this.tired(),
    });
  }

  get keeping(): 'working' | 'stalled' {
    return this.keeper.keeping;
  }

  get isQuiet(): boolean {
    return this.running === undefined;
  }

  /** Whether there is still room for it among what waits. */
  take(frame: DocFrame): boolean {
    const { backlog, limits } = this.world;
    const bytes = frame.update.length;
    if (this.waitingBytes + bytes > limits.waitingBytes) return false;
    if (backlog.bytes + bytes > limits.nodeWaitingBytes) return false;
    this.setWaiting(this.waitingBytes + bytes);
    this.frames.push(frame);
    this.start();
    return true;
  }

  /** Runs between two commits. Throws NotKeptError at once while nothing can be kept. */
  inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    if (this.stopped || (this.keeping === 'stalled' && !this.isQuiet)) {
      return Promise.reject(new NotKeptError('nothing can be kept at the moment'));
    }
    return new Promise((resolve, reject) => {
      this.asks.push({ run: () => run().then(resolve, reject), fail: reject });
      this.start();
    });
  }

  /** Runs at once, or when what is on its way is kept: the documents are then what the log says. */
  whenCommitted(run: () => void, fail: (error: Error) => void = () => undefined): void {
    if (!this.ahead) run();
    else if (this.stopped) fail(new NotKeptError('the room was closed before it was kept'));
    else this.afterCommit.push({ run, fail });
  }

  /** Only in a turn. Throws NotKeptError. */
  async decide(
    decisions: readonly Decision[],
    by: ParticipantId,
    late?: LateChange,
  ): Promise<readonly Decided[]> {
    const at = this.world.now();
    const decided = decisions.map((decision): Decided => ({ decision, by, at }));
    if (decided.length === 0) return decided;
    const entries = decided.map((one) => decisionEntry(this.state.workshop.id, one));
    await this.keeper.append(entries, late).catch((error: unknown) => this.giveUp(error));
    this.kept(entries, decided);
    return decided;
  }

  /** Only in a turn. Throws NotKeptError, or what `write` throws; nothing of it is there then. */
  async edit(
    write: (content: Content) => void,
    by: ParticipantId,
    decided: readonly Decided[] = [],
  ): Promise<void> {
    await this.change(() => writeAs(by, write, this.state, this.world), decided);
  }

  /** Only in a turn. Late words become an edit of their writer's. Throws NotKeptError. */
  async takeIn(late: LateId, decided: Decided): Promise<Refusal | undefined> {
    const found = await this.world.store.findLate(this.state.workshop.id, late);
    if (found === undefined) return refuse('no-such-late');
    const verdict = judgeLate(found, this.state, this.world.limits);
    if ('refused' in verdict) return verdict;
    const take = () => takeLate(found, verdict, this.state, decided.at);
    await this.change(take, [decided], { drop: [found] });
    return undefined;
  }

  private async change(
    make: () => Pick<Commit, 'edits' | 'changes'>,
    decided: readonly Decided[] = [],
    late: LateChange = {},
  ): Promise<void> {
    this.ahead = true;
    try {
      const { edits, changes } = make();
      const all = [...this.references(changes), ...decided];
      const commit = this.commitOf({ edits, changes, decided: all, judged: [], late });
      if (commit.entries.length > 0) await this.keeper.append(commit.entries, late);
      this.tell(commit);
    } catch (error) {
      if (!(await this.goBack())) throw error;
      this.giveUp(error);
    }
  }

  /** What waits is kept first, unless nothing can be kept. Nothing may be brought any more. */
  async stop(): Promise<void> {
    const stalled = new Promise<void>((resolve) => {
      this.stalledWhileStopping = resolve;
    });
    if (this.keeping === 'working') await Promise.race([this.running, stalled]);
    this.end();
    this.keeper.stop();
    if (this.isQuiet) this.state.destroy();
  }

  private start(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    try {
      while (!this.stopped && this.asks.length + this.frames.length > 0) {
        // All frames that come between two beats are one change.
        await this.world.pace.beat();
        for (let ask = this.asks.shift(); ask; ask = this.asks.shift()) await ask.run();
        if (this.frames.length > 0 && !this.stopped) await this.takeWaiting();
      }
    } catch (error) {
      this.end();
      this.keeper.stop();
      this.listener.failed(error);
    }
    this.running = undefined;
  }

  private async takeWaiting(): Promise<void> {
    const frames = this.frames;
    this.frames = [];
    this.setWaiting(0);
    this.ahead = true;
    const taken = await this.takeUnpoisoned(frames);
    if (taken === undefined) return;
    const box = await gatherLate(taken.judged, this.state.workshop, this.world);
    const decided = [...this.references(taken.changes), ...box.decided];
    const commit = this.commitOf({ ...taken, judged: box.judged, decided, late: box.late });
    if (commit.entries.length === 0) this.tell(commit);
    else await this.keep(commit);
  }

  /** Undefined if the room was stopped with documents that are spoilt. */
  private async takeUnpoisoned(frames: readonly DocFrame[]): Promise<Taken | undefined> {
    const { limits, now, pace } = this.world;
    for (let left = frames; ; ) {
      try {
        return pace.spend(() => takeFrames(left, this.state, limits, now()));
      } catch (error) {
        if (!(error instanceof PoisonError)) throw error;
        const { connection } = error.frame;
        const { participant } = connection.who;
        const about = { err: error, workshop: this.state.workshop.id, participant };
        this.world.log.error(about, 'an edit broke Yjs');
        this.listener.broke(connection);
        left = left.filter((frame) => frame.connection !== connection);
        if (!(await this.goBack())) return undefined;
      }
    }
  }

  /** The documents are again what the log says; false if the room was stopped before it could be read. */
  private async goBack(): Promise<boolean> {
    const isBack = await this.keeper.persist(async () => {
      try {
        await this.rebuild();
      } catch (error) {
        this.keeper.stall();
        throw error;
      }
    });
    if (isBack) this.keeper.forgive();
    return isBack;
  }

  private commitOf(parts: Omit<Commit, 'entries'>): Commit {
    return commitOf(parts, this.state.workshop.id);
  }

  private references(changes: Changes): readonly Decided[] {
    const { content, workshop } = this.state;
    const touched = new Map(docNames.flatMap((name) => [...changes[name].rows]));
    const decisions = giveReferences(content, workshop.references, touched);
    return decisions.map((decision) => ({ decision, at: this.world.now() }));
  }

  private async keep(commit: Commit): Promise<void> {
    try {
      await this.keeper.append(commit.entries, commit.late);
      this.tell(commit);
    } catch (error) {
      if (!(error instanceof NotKeptError)) throw error;
      await this.hold(commit);
    }
  }

  /**
   * The documents go back to what the log says, so that people can join and read; what was judged is
   * kept as soon as it can be, and only then taken in again and told.
   */
  private async hold(commit: Commit): Promise<void> {
    const before = this.state.workshop;
    this.held = commit.judged.map(({ frame }) => frame);
    this.keeper.stall();
    let isBack = false;
    const isKept = await this.keeper.persist(async () => {
      if (!isBack) await this.rebuild();
      isBack = true;
      this.committed();
      await this.keeper.append(commit.entries, commit.late);
    });
    this.held = [];
    if (!isKept) return;
    // Told is what changed when it came: a disk that wrote, and could not say so, has it already.
    takeEdits(commit.edits, this.state);
    this.tell(commit, before);
  }

  private async rebuild(): Promise<void> {
    const { id } = this.state.workshop;
    const stored = await this.world.store.load(id);
    if (stored === undefined) throw new Error(`the workshop ${id} is not in the store any more`);
    this.state.destroy();
    this.state = new RoomState(stored);
  }

  private tell(commit: Commit, before = this.state.workshop): void {
    this.world.pace.spend(() => this.listener.kept(commit.changes, commit.judged));
    this.kept(commit.entries, commit.decided, before);
    this.committed();
  }

  private kept(
    entries: readonly NewEntry[],
    decided: readonly Decided[],
    before = this.state.workshop,
  ): void {
    this.state.kept(entries, decided);
    if (decided.length > 0) this.listener.decided(before, decided);
    this.listener.logGrew();
  }

  private committed(): void {
    this.ahead = false;
    for (const { run } of this.afterCommit.splice(0)) run();
  }

  private giveUp(error: unknown): never {
    this.keeper.forgive();
    this.committed();
    throw error;
  }

  private keepingChanged(keeping: 'working' | 'stalled'): void {
    if (keeping === 'stalled') {
      this.failAsks();
      this.stalledWhileStopping?.();
    }
    this.listener.keepingChanged(keeping);
  }

  private failAsks(): void {
    const error = new NotKeptError('nothing can be kept at the moment');
    for (const ask of this.asks.splice(0)) ask.fail(error);
  }

  private end(): void {
    this.stopped = true;
    this.frames = [];
    this.setWaiting(0);
    this.failAsks();
    const error = new NotKeptError('the room was closed before it was kept');
    for (const waiting of this.afterCommit.splice(0)) waiting.fail(error);
  }

  private tired(): void {
    const waiting = [...this.held, ...this.frames].map(({ connection }) => connection);
    this.listener.tired([...new Set(waiting)]);
    this.frames = this.frames.filter(({ connection }) => !connection.isCut);
    this.setWaiting(this.frames.reduce((sum, { update }) => sum + update.length, 0));
  }

  private setWaiting(bytes: number): void {
    this.world.backlog.bytes += bytes - this.waitingBytes;
    this.waitingBytes = bytes;
  }
}
