// How much was written into a workshop within an hour, by each and by all: a day's thirty people write some
// hundred kilobytes, a program that went mad writes without end.
import type { ParticipantId } from '@tday/shared/ids';
import type { Limits, limitRefusals } from './limits.ts';

type GrowthLimits = Pick<Limits, keyof typeof limitRefusals>;

const hourMs = 3_600_000;

/** When an hour began, and what was written since. */
type HourFacts = readonly [since: number, bytes: number];

export interface GrowthFacts {
  readonly all: HourFacts;
  readonly each: readonly (readonly [by: ParticipantId, hour: HourFacts])[];
}

/** Begins anew with whatever comes an hour after its beginning. */
class Hour {
  private since: number;
  private bytes: number;

  constructor([since, bytes]: HourFacts = [0, 0]) {
    this.since = since;
    this.bytes = bytes;
  }

  get facts(): HourFacts {
    return [this.since, this.bytes];
  }

  with(bytes: number, at: number): number {
    return this.isOver(at) ? bytes : this.bytes + bytes;
  }

  add(bytes: number, at: number): void {
    const sum = this.with(bytes, at);
    if (this.isOver(at)) this.since = at;
    this.bytes = sum;
  }

  private isOver(at: number): boolean {
    return Math.abs(at - this.since) >= hourMs;
  }
}

export class Growth {
  private readonly ofAll: Hour;
  private readonly ofEach: Map<ParticipantId, Hour>;

  constructor({ all, each }: Partial<GrowthFacts> = {}) {
    this.ofAll = new Hour(all);
    this.ofEach = new Map(each?.map(([by, hour]) => [by, new Hour(hour)]));
  }

  get facts(): GrowthFacts {
    const each = [...this.ofEach].map(([by, hour]) => [by, hour.facts] as const);
    return { all: this.ofAll.facts, each };
  }

  wrote(by: ParticipantId, bytes: number, at: number): void {
    const hour = this.ofEach.get(by) ?? new Hour();
    this.ofEach.set(by, hour);
    hour.add(bytes, at);
    this.ofAll.add(bytes, at);
  }

  /** The limit that so much more would pass. */
  passed(
    by: ParticipantId,
    bytes: number,
    at: number,
    limits: GrowthLimits,
  ): keyof GrowthLimits | undefined {
    const own = this.ofEach.get(by)?.with(bytes, at) ?? bytes;
    if (own > limits.participantBytesPerHour) return 'participantBytesPerHour';
    return this.ofAll.with(bytes, at) > limits.roomBytesPerHour ? 'roomBytesPerHour' : undefined;
  }
}
