// Who sends what no client of ours writes. Once may be an accident; whoever does so again and again is kept
// out for a while, on every line.
import type { ParticipantId } from '@tday/shared/ids';
import type { Limits } from './limits.ts';

type OffenceLimits = Pick<Limits, 'brokenFrames' | 'brokenFramesMs' | 'keptOutMs'>;

interface Record {
  readonly at: readonly number[];
  readonly keptOutUntil: number;
}

/** Whoever is remembered longest is forgotten first. */
const mostRemembered = 10_000;

export class Offences {
  private readonly limits: OffenceLimits;
  private readonly records = new Map<ParticipantId, Record>();

  constructor(limits: OffenceLimits) {
    this.limits = limits;
  }

  /** Whether it was once too often. */
  broke(who: ParticipantId, now: number): boolean {
    const { brokenFrames, brokenFramesMs, keptOutMs } = this.limits;
    const before = this.records.get(who);
    const at = [...(before?.at ?? []).filter((time) => now - time < brokenFramesMs), now];
    const isTooOften = at.length >= brokenFrames;
    const keptOutUntil = isTooOften ? now + keptOutMs : (before?.keptOutUntil ?? 0);
    this.records.delete(who);
    this.records.set(who, { at: at.slice(-brokenFrames), keptOutUntil });
    this.forgetOldest();
    return isTooOften;
  }

  isKeptOut(who: ParticipantId, now: number): boolean {
    return now < (this.records.get(who)?.keptOutUntil ?? 0);
  }

  private forgetOldest(): void {
    for (const who of this.records.keys()) {
      if (this.records.size <= mostRemembered) return;
      this.records.delete(who);
    }
  }
}
