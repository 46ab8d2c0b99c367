// Everybody who has a line to one room, and what they are told: changes, news of the workshop, who is
// here. Only what is kept is ever told.
import type { Decided } from '@tday/shared/commands';
import { type DocName, docNames } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import {
  type ClosingName,
  updateFrame,
  type WorkshopNews,
  workshopFrame,
} from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import type { Cancel } from './clock.ts';
import type { Connection } from './connection.ts';
import { limitClosings } from './limits.ts';
import { heartbeatFrame } from './presence-frames.ts';
import type { RoomState } from './room-state.ts';
import { allSlices, changesFor, seesAll, visibleTo } from './workshop-news.ts';
import type { World } from './world.ts';

/** What came from a line goes back to it too, as a sign of life, but not if it is large. */
const largestEcho = 16 * 1_024;

/** A y-websocket client leaves a room of which it has heard nothing for 30 s. */
const beatMs = 5_000;
/** So our own page can tell after 18 s that its line is dead. */
const mostSilentBeats = 3;

/** A change of a document that is kept. */
export interface Telling {
  readonly update: Uint8Array;
  /** The line that all of it came from, if it was one. */
  readonly by: Connection | undefined;
  /** Who is where by now, as far as it is to be said to a line together with the change. */
  readonly presenceFor: ((line: Connection) => Uint8Array | undefined) | undefined;
}

/** What is kept of a workshop, beside what is written in it. */
export type Kept = Pick<RoomState, 'template' | 'workshop' | 'lastChangedAt'>;

/** As frames, by whether somebody may see all of it. */
interface WholeWorkshop {
  readonly of: Workshop;
  readonly at: number;
  readonly frames: Map<boolean, Uint8Array>;
}

export class Audience {
  private readonly world: World;
  private readonly lines: Readonly<Record<DocName, Set<Connection>>> = {
    content: new Set(),
    restricted: new Set(),
  };
  private cancelBeat: Cancel | undefined;
  private whole: WholeWorkshop | undefined;

  constructor(world: World) {
    this.world = world;
  }

  get size(): number {
    return this.lines.content.size + this.lines.restricted.size;
  }

  /** How many hear of a change of one document. */
  get largest(): number {
    return Math.max(this.lines.content.size, this.lines.restricted.size);
  }

  add(line: Connection): void {
    this.lines[line.who.doc].add(line);
    this.cancelBeat ??= this.world.later(beatMs, () => this.beat());
  }

  remove(line: Connection): void {
    this.lines[line.who.doc].delete(line);
  }

  of(doc: DocName): ReadonlySet<Connection> {
    return this.lines[doc];
  }

  tellChange(doc: DocName, { update, by, presenceFor }: Telling): void {
    const frame = updateFrame(update);
    const isLarge = frame.length > largestEcho;
    for (const line of this.lines[doc]) {
      const isToldChange = line.synced && !(isLarge && line === by);
      line.tell(isToldChange ? frame : undefined, presenceFor?.(line));
    }
  }

  /** One frame for all who see the same of it. */
  tellChangedWorkshop(template: Template, before: Workshop, after: Workshop): void {
    const frames = new Map<string, Uint8Array | undefined>();
    for (const line of this.all()) {
      const { participant, ext } = line.who;
      if (!ext) continue;
      const sight = `${seesAll(participant, before)} ${seesAll(participant, after)}`;
      if (!frames.has(sight)) {
        const changes = changesFor(participant, template, before, after);
        frames.set(sight, changes && workshopFrame({ ...changes, now: this.world.now() }));
      }
      const frame = frames.get(sight);
      if (frame !== undefined) line.send(frame);
    }
  }

  /** What a line that has just come is told of the workshop. */
  introduction(line: Connection, kept: Kept, news: WorkshopNews): readonly Uint8Array[] {
    if (!line.who.ext) return [];
    return [this.wholeWorkshop(line, kept), workshopFrame({ now: this.world.now(), ...news })];
  }

  /** Those who come in, or come back, together share one encoding. */
  private wholeWorkshop({ who: { participant } }: Connection, kept: Kept): Uint8Array {
    const { template, workshop, lastChangedAt } = kept;
    if (this.whole?.of !== workshop || this.whole.at !== lastChangedAt) {
      this.whole = { of: workshop, at: lastChangedAt, frames: new Map() };
    }
    const { frames } = this.whole;
    const sight = seesAll(participant, workshop);
    const frame =
      frames.get(sight) ??
      workshopFrame({
        workshop: allSlices(visibleTo(participant, template, workshop)),
        lastChangedAt,
      });
    frames.set(sight, frame);
    return frame;
  }

  tellKeeping(keeping: 'working' | 'stalled'): void {
    const frame = workshopFrame({ keeping });
    for (const line of this.all()) if (line.who.ext) line.send(frame);
  }

  tellFacilitators(news: WorkshopNews, workshop: Workshop): void {
    const frame = workshopFrame(news);
    for (const line of this.all()) {
      const { ext, participant } = line.who;
      if (ext && findParticipant(workshop, participant)?.role === 'facilitator') line.send(frame);
    }
  }

  /** Ends the lines of those for whom a decision means that they begin anew, or not at all. */
  endLines(decided: readonly Decided[], workshop: Workshop): void {
    const observing = new Set<ParticipantId>();
    for (const { decision } of decided) {
      if (decision.type === 'role-changed' && decision.role === 'observer')
        observing.add(decision.participant);
    }
    for (const line of [...this.all()]) {
      const participant = findParticipant(workshop, line.who.participant);
      if (participant === undefined || participant.removed) line.close('removed');
      else if (observing.has(participant.id) || !mayReadDoc(participant, line.who.doc)) {
        line.close('roleChanged');
      }
    }
  }

  endLinesOf(participant: ParticipantId, closing: ClosingName): void {
    for (const line of [...this.all()]) {
      if (line.who.participant === participant) line.close(closing);
    }
  }

  /**
   * Of too many lines of one participant the oldest ends: it is the likeliest to be that of a phone which
   * lost its network and does not know yet.
   */
  makeRoomFor({ who }: Connection): void {
    const { participantLines } = this.world.limits;
    let oldest: Connection | undefined;
    let own = 0;
    for (const line of this.lines[who.doc]) {
      if (line.who.participant !== who.participant) continue;
      oldest ??= line;
      own += 1;
    }
    if (own >= participantLines) oldest?.close(limitClosings.participantLines);
  }

  end(closing: ClosingName): void {
    this.cancelBeat?.();
    for (const line of [...this.all()]) line.close(closing);
  }

  *all(): Generator<Connection> {
    for (const doc of docNames) yield* this.lines[doc];
  }

  /** Little is going on: what those who come in share is made again for whoever comes next. */
  rest(): void {
    this.whole = undefined;
  }

  private beat(): void {
    for (const line of this.all()) {
      line.silentBeats += 1;
      if (line.silentBeats >= mostSilentBeats) line.send(heartbeatFrame);
    }
    this.cancelBeat = this.size === 0 ? undefined : this.world.later(beatMs, () => this.beat());
  }
}
