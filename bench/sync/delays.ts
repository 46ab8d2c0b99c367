// Millions of delays in the space of a few thousand counts.

const bucketsPerMs = 20;
const longestMs = 4_000;
const windowMs = 500;

const percentileOf = (counts: Uint32Array, sum: number, share: number): number => {
  let left = sum * share;
  for (const [bucket, count] of counts.entries()) {
    left -= count;
    if (left < 0) return (bucket + 0.5) / bucketsPerMs;
  }
  return Number.NaN;
};

export class Delays {
  private readonly counts = new Uint32Array(longestMs * bucketsPerMs + 1);
  private readonly inWindow = new Uint32Array(longestMs * bucketsPerMs + 1);
  private sum = 0;
  private windowSum = 0;
  private windowEnds = 0;
  private windowP99s: number[] = [];

  get count(): number {
    return this.sum;
  }

  record(ms: number, now: number): void {
    if (now > this.windowEnds) this.nextWindow(now);
    const bucket = Math.min(longestMs * bucketsPerMs, Math.floor(ms * bucketsPerMs));
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.inWindow[bucket] = (this.inWindow[bucket] ?? 0) + 1;
    this.sum += 1;
    this.windowSum += 1;
  }

  p50(): number {
    return percentileOf(this.counts, this.sum, 0.5);
  }

  p99(): number {
    return percentileOf(this.counts, this.sum, 0.99);
  }

  /** The p99 of each half second, and of those the median: one stall of the machine does not show. */
  usualP99(): number {
    const sorted = [...this.windowP99s].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  }

  private nextWindow(now: number): void {
    if (this.windowSum > 0) this.windowP99s.push(percentileOf(this.inWindow, this.windowSum, 0.99));
    this.inWindow.fill(0);
    this.windowSum = 0;
    this.windowEnds = now + windowMs;
  }
}
