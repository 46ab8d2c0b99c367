// How much was written into a workshop within an hour, by each and by all: a day's thirty people write some
// hundred kilobytes, a program that went mad writes without end.
import type { ParticipantId } from '@tday/shared/ids';
import type { Limits, limitRefusals } from './limits.ts';

type GrowthLimits = Pick<Limits, keyof typeof limitRefusals>;

const hourMs = 3_600_000;

/** Begins anew with whatever comes an hour after its beginning. */
class Hour {
  private since = 0;
  private bytes = 0;

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
  private readonly ofAll = new Hour();
  private readonly ofEach = new Map<ParticipantId, Hour>();

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
