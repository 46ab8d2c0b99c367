// One workshop, open on this server: who is in it, what they are told, and what they may ask for.
import {
  type Command,
  type Decided,
  type Decision,
  isRefusal,
  type Refusal,
} from '@tday/shared/commands';
import type { Content } from '@tday/shared/content';
import { type DocName, docNames } from '@tday/shared/content-names';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import { proseSchemaVersion } from '@tday/shared/prose';
import { type ClosingName, closings } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Participant, type Workshop } from '@tday/shared/workshop';
import { decide } from '../domain/decide.ts';
import { joining, type Newcomer, type SameName } from '../domain/joining.ts';
import { Audience } from './audience.ts';
import { Checkpoints } from './checkpoints.ts';
import { onlyWriter } from './commit.ts';
import { Connection, type DocFrame, type Joining, type LineListener } from './connection.ts';
import { LateDesk } from './late-desk.ts';
import { limitClosings } from './limits.ts';
import { participantsById } from './participants-by-id.ts';
import { PresenceRegistry } from './presence-registry.ts';
import type { RoomState } from './room-state.ts';
import { Settling, type SettlingListener } from './settling.ts';
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

/** Measured: what a room without content takes, and what Yjs makes of each byte of a document. */
const emptyRoomBytes = 20_000;
const memoryOfByte = 16;

export class Room implements LineListener, TurnsListener, SettlingListener {
  readonly id: WorkshopId;
  readonly template: Template;
  readonly late: LateDesk;
  readonly versions: VersionDesk;
  private readonly world: World;
  private readonly turns: Turns;
  private readonly audience: Audience;
  private readonly checkpoints: Checkpoints;
  private readonly settling: Settling;
  private readonly presences: Readonly<Record<DocName, PresenceRegistry>>;
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
    this.late = new LateDesk(this.turns, world);
    this.versions = new VersionDesk(this.turns, world);
    this.audience = new Audience(world);
    this.checkpoints = new Checkpoints(world, this.id);
    this.settling = new Settling(world, this.id, this);
    this.presences = { content: this.presence('content'), restricted: this.presence('restricted') };
    this.usedAt = world.now();
  }

  get workshop(): Workshop {
    return this.turns.state.workshop;
  }

  get epoch(): number {
    return this.turns.state.epoch;
  }

  /** Something is wrong inside: whoever opens the workshop next gets a room made anew from its log. */
  get hasFailed(): boolean {
    return this.end === 'failed';
  }

  /** About how much memory it takes. */
  get bytes(): number {
    const { content, restricted } = this.turns.state.sizes;
    return emptyRoomBytes + (content.bytes + restricted.bytes) * memoryOfByte;
  }

  isIdle(forMs: number): boolean {
    const isUsed = this.audience.size > 0 || !this.turns.isQuiet;
    return !isUsed && this.world.now() - this.usedAt >= forMs;
  }

  use(): void {
    this.usedAt = this.world.now();
  }

  /** Resolves once it is kept. Throws NotKeptError. */
  command(
    command: Command,
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    if (command.type === 'restore-version') return this.versions.restore(command, by);
    return this.turns.inTurn(async () => {
      const { template, workshop, turns } = this;
      const answer = decide(template, workshop, command, by, this.world.now(), turns.state);
      return isRefusal(answer) ? answer : this.carryOut(answer, by);
    });
  }

  /** Lets somebody new in: of two of one name who come at once, the second meets the first. */
  enter(newcomer: Newcomer): Promise<Participant | SameName | Refusal> {
    return this.turns.inTurn(async () => {
      const answer = joining(this.workshop, newcomer, this.world.now());
      if ('sameNameAs' in answer || 'refused' in answer) return answer;
      await this.turns.decide([{ type: 'joined', participant: answer }], answer.id);
      return answer;
    });
  }

  /** Resolves once it is kept. Throws NotKeptError. */
  async admit(participant: Participant): Promise<void> {
    const joined = { type: 'joined', participant } as const;
    await this.turns.inTurn(() => this.turns.decide([joined], participant.id));
  }

  /** Lets somebody lead, as who they are by then; undefined if they are not in the workshop any more. */
  lead(id: ParticipantId): Promise<Participant | undefined> {
    return this.turns.inTurn(async () => {
      const found = findParticipant(this.workshop, id);
      if (found === undefined || found.removed) return undefined;
      const leads = { type: 'role-changed', participant: id, role: 'facilitator' } as const;
      if (found.role !== 'facilitator') await this.turns.decide([leads], id);
      return { ...found, role: 'facilitator' };
    });
  }

  /** Writes for a participant. Resolves once it is kept. Throws NotKeptError, or what `write` throws. */
  async edit(write: (content: Content) => void, by: ParticipantId): Promise<void> {
    await this.turns.inTurn(() => this.turns.edit(write, by));
  }

  /** Throws NotKeptError if the room is closed before what is on its way is kept. */
  states(): Promise<RoomStates> {
    return new Promise((resolve, reject) => {
      this.turns.whenCommitted(() => {
        const { docs, workshop, lastChangedAt } = this.turns.state;
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
    const line = new Connection(wire, who, this.world, this);
    this.audience.makeRoomFor(line);
    this.audience.add(line);
    line.listen();
    this.turns.whenCommitted(() => this.greet(line));
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
    this.checkpoints.left(this.turns.state);
  }

  asked(line: Connection, vector: Uint8Array): void {
    if (this.end !== undefined) return;
    this.turns.whenCommitted(() => {
      line.send(this.docOf(line).answerFrame(vector));
      line.synced = true;
    });
  }

  wrote(frame: DocFrame): void {
    if (this.end !== undefined) return;
    if (!this.turns.take(frame)) frame.connection.close(limitClosings.waitingBytes);
  }

  saidPresence(line: Connection, bytes: Uint8Array): void {
    if (!this.presences[line.who.doc].hear(line, bytes)) this.broke(line);
  }

  askedPresence(line: Connection): void {
    this.presences[line.who.doc].tellAll(line);
  }

  broke(line: Connection): void {
    if (!this.world.offences.broke(line.who.participant, this.world.now())) {
      line.close('brokenFrame');
      return;
    }
    const { participant } = line.who;
    this.world.log.warn(
      { workshop: this.id, participant },
      'a participant is kept out for a while',
    );
    this.audience.endLinesOf(participant, limitClosings.brokenFrames);
  }

  askFor(line: Connection): void {
    this.turns.whenCommitted(() => line.send(this.docOf(line).askFrame()));
  }

  isOthers(line: Connection, client: number): boolean {
    const owner = this.presences[line.who.doc].ownerOf(client);
    return owner !== undefined && owner !== line.who.participant;
  }

  left(line: Connection): void {
    this.audience.remove(line);
    this.presences[line.who.doc].left(line, line.isCut);
    this.use();
  }

  kept(changes: Changes, judged: readonly Judged[]): void {
    for (const one of judged) this.settling.settle(one);
    for (const doc of docNames) {
      const { update } = changes[doc];
      if (update === undefined) continue;
      const presenceFor = this.presences[doc].takeDue();
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
    if (before.participants === this.workshop.participants) return;
    const [old, now] = [participantsById(before), participantsById(this.workshop)];
    const hasChanged = (id: ParticipantId) => old.get(id) !== now.get(id);
    for (const doc of docNames) this.presences[doc].stampAnew(hasChanged);
  }

  logGrew(): void {
    this.checkpoints.consider(this.turns.state);
  }

  keepingChanged(keeping: 'working' | 'stalled'): void {
    this.audience.tellKeeping(keeping);
  }

  tired(lines: readonly Connection[]): void {
    for (const line of lines) line.close('notKept');
  }

  failed(error: unknown): void {
    this.end = 'failed';
    this.world.log.error({ err: error, workshop: this.id }, 'a room failed');
    this.endLines('outOfStep');
  }

  private async carryOut(
    decisions: readonly Decision[],
    by: ParticipantId,
  ): Promise<{ readonly decided: readonly Decided[] } | Refusal> {
    const [decision] = decisions;
    if (decision?.type !== 'taken-in') return { decided: await this.turns.decide(decisions, by) };
    const decided = { decision, by, at: this.world.now() };
    return (await this.turns.takeIn(decision.late, decided)) ?? { decided: [decided] };
  }

  private watchSize(doc: DocName): void {
    const { limits, log, now } = this.world;
    const size = this.turns.state.sizes[doc];
    if (this.isNearlyFull || !size.isBeyond(limits.largeDocumentBytes, now())) return;
    this.isNearlyFull = true;
    log.warn({ workshop: this.id, doc, bytes: size.bytes }, 'a workshop is nearly full');
    this.audience.tellFacilitators({ nearlyFull: true }, this.workshop);
  }

  private endLines(closing: ClosingName): void {
    this.audience.end(closing);
    for (const doc of docNames) this.presences[doc].close();
  }

  private joinRefusal({ participant, doc, version, epoch }: Joining): ClosingName | undefined {
    if (this.end !== undefined) return 'stopping';
    if (version !== undefined && version < proseSchemaVersion) return 'oldPage';
    const found = participantsById(this.workshop).get(participant);
    if (found === undefined) return 'badPass';
    if (found.removed) return 'removed';
    if (epoch !== undefined && epoch !== this.epoch) return 'otherEpoch';
    if (!mayReadDoc(found, doc)) return 'notAllowed';
    if (this.world.offences.isKeptOut(participant, this.world.now())) return 'keptOut';
    return this.audience.size >= this.world.limits.roomLines ? limitClosings.roomLines : undefined;
  }

  private greet(line: Connection): void {
    const { keeping, state } = this.turns;
    this.watchSize(line.who.doc);
    const leads = participantsById(this.workshop).get(line.who.participant)?.role === 'facilitator';
    const nearlyFull = this.isNearlyFull && leads ? { nearlyFull: true as const } : {};
    const news = { keeping, ...nearlyFull };
    const ask = this.docOf(line).askFrame();
    line.sendTogether([ask, ...this.audience.introduction(line, state, news)]);
    this.presences[line.who.doc].tellAll(line);
  }

  private docOf(line: Connection) {
    return this.turns.state.docs[line.who.doc];
  }

  private presence(doc: DocName): PresenceRegistry {
    return new PresenceRegistry(this.world, {
      lines: () => this.audience.of(doc),
      person: (id) => participantsById(this.workshop).get(id),
      isOthers: (client, participant) => {
        const owner = this.turns.state.docs[doc].claims.get(client);
        return owner !== undefined && owner !== participant;
      },
    });
  }
}
