// Looks now and then whether there is still anybody at the other end of each line. Many are looked at in one moment:
// to wake for each by itself costs more than the look.

/** From one look at a line to the next. */
const everyMs = 10_000;

/** Not all at once: who is asked answers at once, too. */
const groups = 4;

export interface LivenessChecked {
  checkAlive(): void;
}

class LivenessChecks {
  private readonly groups = Array.from({ length: groups }, () => new Set<LivenessChecked>());
  private added = 0;
  private looked = 0;

  add(line: LivenessChecked): void {
    if (this.added === 0) setInterval(() => this.lookOn(), everyMs / groups).unref();
    this.groups[this.added % groups]?.add(line);
    this.added += 1;
  }

  remove(line: LivenessChecked): void {
    for (const group of this.groups) group.delete(line);
  }

  private lookOn(): void {
    this.looked += 1;
    for (const line of this.groups[this.looked % groups] ?? []) line.checkAlive();
  }
}

/** Of this process. */
export const livenessChecks = new LivenessChecks();
