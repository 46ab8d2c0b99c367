// A room's documents and its log, kept in step: what is taken into memory is seen by nobody, kept in one commit,
// and only then told. So outside of this the documents are exactly what the log says.
import type { Decided, Decision, Refusal } from '@tday/shared/commands';
import type { Content } from '@tday/shared/content';
import { docNames } from '@tday/shared/content-names';
import type { LateId, ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { Workshop } from '@tday/shared/workshop';
import { type LateChange, type NewEntry, NotKeptError } from '../store/store.ts';
import { Ahead } from './ahead.ts';
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

export interface LedgerListener {
  /** The changes are kept: everybody may see them; and of the frames, everything that passed. */
  kept(changes: Changes, judged: readonly Judged[]): void;
  decided(before: Workshop, decided: readonly Decided[]): void;
  /** The log is longer now. */
  logGrew(): void;
  /** What it sent cannot be taken, though nothing was seen to be wrong with it. */
  broke(line: Connection): void;
}

/** Whatever changes something is for one turn of the room alone. */
export class Ledger {
  state: RoomState;
  private readonly world: World;
  private readonly listener: LedgerListener;
  private readonly keeper: Keeper;
  private readonly ahead = new Ahead();
  private held: readonly DocFrame[] = [];

  constructor(
    world: World,
    state: RoomState,
    listener: LedgerListener,
    keeperListener: KeeperListener,
  ) {
    this.world = world;
    this.state = state;
    this.listener = listener;
    this.keeper = new Keeper(world, keeperListener);
  }

  get keeping(): 'working' | 'stalled' {
    return this.keeper.keeping;
  }

  /** What was judged and cannot be kept yet came from these. */
  get heldLines(): readonly Connection[] {
    return this.held.map(({ connection }) => connection);
  }

  /** Runs at once, or when what is on its way is kept: the documents are then what the log says. */
  whenCommitted(run: () => void, fail?: (error: Error) => void): void {
    this.ahead.whenCommitted(run, fail);
  }

  /** Throws NotKeptError. */
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

  /** Throws NotKeptError, or what `write` throws; nothing of it is there then. */
  async edit(
    write: (content: Content) => void,
    by: ParticipantId,
    decided: readonly Decided[] = [],
  ): Promise<void> {
    await this.change(() => writeAs(by, write, this.state, this.world), decided);
  }

  /** Late words become an edit of their writer's. Throws NotKeptError. */
  async takeIn(late: LateId, decided: Decided): Promise<Refusal | undefined> {
    const found = await this.world.store.findLate(this.state.workshop.id, late);
    if (found === undefined) return refuse('no-such-late');
    const verdict = judgeLate(found, this.state, this.world.limits);
    if ('refused' in verdict) return verdict;
    const take = () => takeLate(found, verdict, this.state, decided.at);
    await this.change(take, [decided], { drop: [found] });
    return undefined;
  }

  /** Judges frames, and keeps and tells what passes. */
  async take(frames: readonly DocFrame[]): Promise<void> {
    this.ahead.begin();
    const taken = await this.takeUnpoisoned(frames);
    if (taken === undefined) return;
    const box = await gatherLate(taken.judged, this.state.workshop, this.world);
    const decided = [...this.references(taken.changes), ...box.decided];
    const commit = this.commitOf({ ...taken, judged: box.judged, decided, late: box.late });
    if (commit.entries.length === 0) this.tell(commit);
    else await this.keep(commit);
  }

  /** Nothing is brought to the disk any more. */
  stop(): void {
    this.ahead.close();
    this.keeper.stop();
  }

  private async change(
    make: () => Pick<Commit, 'edits' | 'changes'>,
    decided: readonly Decided[] = [],
    late: LateChange = {},
  ): Promise<void> {
    this.ahead.begin();
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
    const touched = new Map(docNames.flatMap((name) => [...changes[name].rows]));
    if (touched.size === 0) return [];
    const { content, workshop } = this.state;
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
      this.ahead.over();
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
    this.ahead.over();
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

  private giveUp(error: unknown): never {
    this.keeper.forgive();
    this.ahead.over();
    throw error;
  }
}
