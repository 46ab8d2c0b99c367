// One workshop, open on this server: who is in it, and what they are told.
import type { Decided } from '@tday/shared/commands';
import type { Content } from '@tday/shared/content';
import { type DocName, docNames } from '@tday/shared/content-names';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { type ClosingName, closings } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';
import { Audience } from './audience.ts';
import { Checkpoints } from './checkpoints.ts';
import { onlyWriter } from './commit.ts';
import { Connection, type Joining } from './connection.ts';
import { DecisionDesk } from './decision-desk.ts';
import { joinRefusal } from './join-refusal.ts';
import { LateDesk } from './late-desk.ts';
import type { Ledger } from './ledger.ts';
import { limitClosings } from './limits.ts';
import { LineDesk, type LineDeskListener } from './line-desk.ts';
import { participantsById } from './participants-by-id.ts';
import { RoomPresence } from './room-presence.ts';
import type { RoomState } from './room-state.ts';
import { Settling } from './settling.ts';
import type { Changes, Judged } from './take-frames.ts';
import { Turns, type TurnsListener } from './turns.ts';
import { VersionDesk } from './version-desk.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** Everything that is kept of a workshop, at one moment. */
export interface RoomStates {
  /** Yjs updates (v1) that hold all of each document. */
  readonly content: Uint8Array;
  readonly restricted: Uint8Array;
  readonly workshop: Workshop;
  readonly lastChangedAt: number;
}

/** Shorter pauses than this are part of writing. */
const sleepMs = 60_000;

export class Room implements TurnsListener, LineDeskListener {
  readonly id: WorkshopId;
  readonly template: Template;
  readonly late: LateDesk;
  readonly versions: VersionDesk;
  readonly decisions: DecisionDesk;
  private readonly world: World;
  private readonly turns: Turns;
  private readonly ledger: Ledger;
  private readonly audience: Audience;
  private readonly lineDesk: LineDesk;
  private readonly checkpoints: Checkpoints;
  private readonly settling: Settling;
  private readonly presence: RoomPresence;
  /** When somebody last came, went or asked for it. */
  usedAt: number;
  private isNearlyFull = false;
  private finished: Promise<void> | undefined;
  private end: 'stopping' | 'failed' | undefined;

  constructor(world: World, state: RoomState) {
    this.id = state.workshop.id;
    this.template = state.template;
    this.world = world;
    this.turns = new Turns(world, state, this);
    this.ledger = this.turns.ledger;
    this.late = new LateDesk(this.turns, world);
    this.versions = new VersionDesk(this.turns, world);
    this.decisions = new DecisionDesk(this.turns, this.versions, world);
    this.audience = new Audience(world);
    this.checkpoints = new Checkpoints(world, this.id);
    this.presence = new RoomPresence(world, this.ledger, (doc) => this.audience.of(doc));
    const { turns, audience, presence } = this;
    this.lineDesk = new LineDesk(world, { turns, audience, presence }, this);
    this.settling = new Settling(world, this.id, this.lineDesk);
    this.usedAt = world.now();
  }

  get workshop(): Workshop {
    return this.ledger.state.workshop;
  }

  get epoch(): number {
    return this.ledger.state.epoch;
  }

  /** Something is wrong inside: whoever opens the workshop next gets a room made anew from its log. */
  get hasFailed(): boolean {
    return this.end === 'failed';
  }

  /** It takes nothing any more. */
  get isOver(): boolean {
    return this.end !== undefined;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return this.ledger.state.bytes;
  }

  /** What would have to be read to open it again: of its log, and whole documents if anything was edited in them. */
  get unfoldedBytes(): number {
    const { sinceCheckpoint, documentBytes } = this.ledger.state;
    const { bytes, editsDocument } = sinceCheckpoint;
    return bytes + (editsDocument ? documentBytes : 0);
  }

  get sleeps(): boolean {
    return this.ledger.state.sleeps;
  }

  get listeners(): number {
    return this.audience.largest;
  }

  isIdle(forMs: number): boolean {
    const isUsed = this.audience.size > 0 || !this.turns.isQuiet;
    return !isUsed && this.world.now() - this.usedAt >= forMs;
  }

  /** Its documents sleep if nobody has written for a while. */
  doze(): void {
    const { state } = this.ledger;
    if (!this.turns.isQuiet || this.world.now() - state.lastChangedAt < sleepMs) return;
    state.sleep();
    this.audience.rest();
  }

  use(): void {
    this.usedAt = this.world.now();
  }

  /** Writes for a participant. Resolves once it is kept. Throws NotKeptError, or what `write` throws. */
  async edit(write: (content: Content) => void, by: ParticipantId): Promise<void> {
    await this.turns.inTurn(() => this.ledger.edit(write, by));
  }

  /** Throws NotKeptError if the room is closed before what is on its way is kept. */
  states(): Promise<RoomStates> {
    return new Promise((resolve, reject) => {
      this.ledger.whenCommitted(() => {
        const { docs, workshop, lastChangedAt } = this.ledger.state;
        const [content, restricted] = [docs.content.state(), docs.restricted.state()];
        resolve({ content, restricted, workshop, lastChangedAt });
      }, reject);
    });
  }

  join(wire: Wire, who: Joining): void {
    const refused = this.joinRefusal(who);
    if (refused !== undefined) {
      this.world.counts.closed(refused);
      wire.close(closings[refused].code, closings[refused].reason);
      return;
    }
    const line = new Connection(wire, who, this.world, this.lineDesk);
    this.audience.makeRoomFor(line);
    this.audience.add(line);
    line.listen();
    this.ledger.whenCommitted(() => this.greet(line));
  }

  /** What waits is kept, unless nothing can be kept; from now on nothing is taken. */
  finish(): Promise<void> {
    this.end ??= 'stopping';
    this.finished ??= this.turns.stop();
    return this.finished;
  }

  get lines(): readonly Connection[] {
    return [...this.audience.all()];
  }

  async stop(): Promise<void> {
    await this.finish();
    this.endLines('stopping');
    this.checkpoints.left(this.ledger.state);
  }

  kept(changes: Changes, judged: readonly Judged[]): void {
    for (const one of judged) this.settling.settle(one);
    for (const doc of docNames) {
      const { update } = changes[doc];
      if (update === undefined) continue;
      const presenceFor = this.presence.takeDue(doc);
      this.audience.tellChange(doc, { update, by: onlyWriter(judged, doc), presenceFor });
      this.watchSize(doc);
    }
    const writers = new Set(judged.map(({ frame }) => frame.connection));
    for (const line of writers) line.tell(undefined, undefined);
  }

  decided(before: Workshop, decided: readonly Decided[]): void {
    // Told first, so that a browser whose line ends knows already as what it comes back.
    this.audience.tellChangedWorkshop(this.template, before, this.workshop);
    this.audience.endLines(decided, this.workshop);
    for (const { decision } of decided) {
      if (decision.type === 'version-kept') this.checkpoints.ofVersion(decision.number);
    }
    this.presence.peopleChanged(before, this.workshop);
  }

  logGrew(): void {
    this.checkpoints.consider(this.ledger.state);
  }

  keepingChanged(keeping: 'working' | 'stalled'): void {
    this.audience.tellKeeping(keeping);
  }

  broke(line: Connection): void {
    this.lineDesk.broke(line);
  }

  tired(lines: readonly Connection[]): void {
    for (const line of lines) line.close('notKept');
  }

  failed(error: unknown): void {
    this.end = 'failed';
    this.world.log.error({ err: error, workshop: this.id }, 'a room failed');
    this.endLines('outOfStep');
  }

  private watchSize(doc: DocName): void {
    const { limits, log, now } = this.world;
    const size = this.ledger.state.sizes[doc];
    if (this.isNearlyFull || !size.isBeyond(limits.largeDocumentBytes, now())) return;
    this.isNearlyFull = true;
    log.warn({ workshop: this.id, doc, bytes: size.bytes }, 'a workshop is nearly full');
    this.audience.tellFacilitators({ nearlyFull: true }, this.workshop);
  }

  private endLines(closing: ClosingName): void {
    this.audience.end(closing);
    this.presence.close();
  }

  private joinRefusal(who: Joining): ClosingName | undefined {
    if (this.isOver) return 'stopping';
    const refused = joinRefusal(who, this.ledger.state, this.world);
    const isCrowded = this.audience.size >= this.world.limits.roomLines;
    return refused ?? (isCrowded ? limitClosings.roomLines : undefined);
  }

  private greet(line: Connection): void {
    const { keeping, state } = this.ledger;
    this.watchSize(line.who.doc);
    const leads = participantsById(this.workshop).get(line.who.participant)?.role === 'facilitator';
    const nearlyFull = this.isNearlyFull && leads ? { nearlyFull: true as const } : {};
    const news = { keeping, ...nearlyFull };
    const ask = state.docs[line.who.doc].askFrame();
    line.sendTogether([ask, ...this.audience.introduction(line, state, news)]);
    this.presence.tellAll(line);
  }
}
