// How large a document is. To measure it means to encode it whole, so what is added to it is only added
// up, and measured again when the sum comes near to something that matters.

/** A document at its limit is not measured at every letter. */
const restMs = 1_000;

export class DocSize {
  private readonly measure: () => number;
  private measured = 0;
  private added: number;
  private measuredAt = 0;

  /** `atMost`: what it was made of, which may be more than it has become. */
  constructor(measure: () => number, atMost: number) {
    this.measure = measure;
    this.added = atMost;
  }

  get bytes(): number {
    return this.measured + this.added;
  }

  grew(bytes: number): void {
    this.added += bytes;
  }

  isBeyond(limit: number, now: number): boolean {
    if (this.bytes < limit) return false;
    // What was written over or taken out was added up too.
    if (this.added > 0 && Math.abs(now - this.measuredAt) >= restMs) {
      this.measured = this.measure();
      this.added = 0;
      this.measuredAt = now;
    }
    return this.bytes >= limit;
  }
}
