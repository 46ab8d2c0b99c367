// Everybody who has a line to one room, and what they are told: changes, news of the workshop, who is
// here. Only what is kept is ever told.
import type { Decided } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import {
  type ClosingName,
  updateFrame,
  type WorkshopNews,
  workshopFrame,
} from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import type { Connection } from './connection.ts';
import { heartbeatFrame } from './presence-frames.ts';
import { allSlices, changedSlices, visibleTo } from './workshop-news.ts';
import type { Cancel, World } from './world.ts';

/** What came from a line goes back to it too, as a sign of life, but not if it is large. */
const largestEcho = 16 * 1_024;

/** A y-websocket client leaves a room of which it has heard nothing for 30 s. */
const beatMs = 5_000;
const silenceMs = 15_000;

export class Audience {
  private readonly world: World;
  private readonly lines = new Set<Connection>();
  private cancelBeat: Cancel | undefined;

  constructor(world: World) {
    this.world = world;
  }

  get size(): number {
    return this.lines.size;
  }

  add(line: Connection): void {
    this.lines.add(line);
    this.cancelBeat ??= this.world.later(beatMs, () => this.beat());
  }

  remove(line: Connection): void {
    this.lines.delete(line);
  }

  of(doc: DocName): readonly Connection[] {
    return [...this.lines].filter(({ who }) => who.doc === doc);
  }

  tellChange(doc: DocName, update: Uint8Array, by: Connection | undefined): void {
    const frame = updateFrame(update);
    for (const line of this.of(doc)) {
      const isEcho = line === by && frame.length > largestEcho;
      if (line.synced && !isEcho) line.send(frame);
    }
  }

  /** One frame for all who may see the same. */
  tellChangedWorkshop(template: Template, before: Workshop, after: Workshop): void {
    const frames = new Map<boolean, Uint8Array | undefined>();
    for (const line of this.lines) {
      if (!line.who.ext) continue;
      const { participant } = line.who;
      const seen = visibleTo(participant, template, after);
      const seesAll = seen === after;
      if (!frames.has(seesAll)) {
        frames.set(seesAll, this.changes(visibleTo(participant, template, before), seen));
      }
      const frame = frames.get(seesAll);
      if (frame !== undefined) line.send(frame);
    }
  }

  tellWorkshop(line: Connection, template: Template, workshop: Workshop, news: WorkshopNews): void {
    if (!line.who.ext) return;
    const slices = allSlices(visibleTo(line.who.participant, template, workshop));
    line.send(workshopFrame({ workshop: slices, now: this.world.now(), ...news }));
  }

  tellKeeping(keeping: 'working' | 'stalled'): void {
    const frame = workshopFrame({ keeping });
    for (const line of this.lines) if (line.who.ext) line.send(frame);
  }

  /** Ends the lines of those for whom a decision means that they begin anew, or not at all. */
  endLines(decided: readonly Decided[], workshop: Workshop): void {
    const observing = new Set<ParticipantId>();
    for (const { decision } of decided) {
      if (decision.type === 'role-changed' && decision.role === 'observer')
        observing.add(decision.participant);
    }
    for (const line of [...this.lines]) {
      const participant = findParticipant(workshop, line.who.participant);
      if (participant === undefined || participant.removed) line.close('removed');
      else if (observing.has(participant.id)) line.close('roleChanged');
    }
  }

  end(closing: ClosingName): void {
    this.cancelBeat?.();
    for (const line of [...this.lines]) line.close(closing);
  }

  private changes(before: Workshop, after: Workshop): Uint8Array | undefined {
    const slices = changedSlices(before, after);
    if (Object.keys(slices).length === 0) return undefined;
    return workshopFrame({ workshop: slices, now: this.world.now() });
  }

  private beat(): void {
    const now = this.world.now();
    for (const line of this.lines) {
      if (now - line.lastSentAt >= silenceMs) line.send(heartbeatFrame);
    }
    this.cancelBeat =
      this.lines.size === 0 ? undefined : this.world.later(beatMs, () => this.beat());
  }
}
