// How much may come at once, and how much a second in the long run.

export class TokenBucket {
  private readonly perSecond: number;
  private readonly atOnce: number;
  private tokens: number;
  private filledAt: number;

  constructor(perSecond: number, atOnce: number, now: number) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.tokens = atOnce;
    this.filledAt = now;
  }

  /** Whether so much may come now; what may not takes nothing. */
  take(count: number, now: number): boolean {
    // A clock that was set back gives nothing, and takes nothing away.
    const passedMs = Math.max(0, now - this.filledAt);
    this.filledAt = now;
    this.tokens = Math.min(this.atOnce, this.tokens + (passedMs * this.perSecond) / 1_000);
    if (this.tokens < count) return false;
    this.tokens -= count;
    return true;
  }
}
