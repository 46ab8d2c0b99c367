// When rooms may take what waits: at once while there is little to do; else after a rest of twice the time
// that the last work took. What comes meanwhile then goes out as one, and a busy server has time left for
// those who write. One pace for all rooms of a server: they share its core.
import type { Clock } from './clock.ts';

/** Nobody is kept waiting for longer than this, however much there is to do. */
const longestRestMs = 10;
const restPerWork = 2;

const crowdFrom = 50;
const crowdRestPerLineMs = 0.2;
/** A page draws what others write about every 80 ms; what is longer asleep costs more to wake, and saves little. */
const longestCrowdRestMs = 200;

/**
 * From one turn of a room to the next. A change costs a write for each line that hears of it,
 * and a thousand phones something each: in a crowd more goes out as one.
 */
export const crowdRestMs = (lines: number): number =>
  lines < crowdFrom ? 0 : Math.min(lines * crowdRestPerLineMs, longestCrowdRestMs);

export class Pace {
  private readonly clock: Clock;
  private waiting: (() => void)[] = [];
  /** Since the last beat. */
  private spentMs = 0;
  private restsUntil = 0;
  private waitsSince = 0;
  private lastMs = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** What is to be done between two beats, in milliseconds: with little to do, none. */
  get strainMs(): number {
    return Math.max(this.lastMs, this.spentMs);
  }

  /** Resolves when whoever asks may go to work, together with all others who have asked. */
  beat(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length > 1) return;
      this.waitsSince = this.clock.now();
      this.awaitBeat();
    });
  }

  /** Work that must be rested from. */
  spend<Result>(work: () => Result): Result {
    const from = this.clock.now();
    try {
      return work();
    } finally {
      const to = this.clock.now();
      this.spentMs += to - from;
      this.restsUntil = to + Math.min(this.spentMs * restPerWork, longestRestMs);
    }
  }

  private awaitBeat(): void {
    // Work that goes on in between puts nobody off for longer.
    const until = Math.min(this.restsUntil, this.waitsSince + longestRestMs);
    const restMs = until - this.clock.now();
    // A clock that was set back must not make anybody wait for it.
    if (restMs > 0 && restMs <= longestRestMs) this.clock.later(restMs, () => this.awaitBeat());
    // All that came in this turn of the event loop goes out together.
    else setImmediate(() => this.strike());
  }

  private strike(): void {
    this.lastMs = this.spentMs;
    this.spentMs = 0;
    for (const run of this.waiting.splice(0)) run();
  }
}
