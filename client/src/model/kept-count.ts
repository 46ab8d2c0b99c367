// How many of the changes made here are not yet kept, by counting the frames of one document's line.
// A frame sent before the room asked for what it lacks does not carry what was written while cut off,
// so until then no answer counts for more than was kept before.

export class KeptCount {
  /** When each change that is not kept was made, oldest first. */
  private readonly waitingSince: number[] = [];
  private keptChanges = 0;
  /** For each frame of this wire: how many changes, of all ever made here, it and those before carry. */
  private carried: number[] = [];
  private answered = 0;
  private caughtUp = false;

  get made(): number {
    return this.keptChanges + this.waitingSince.length;
  }

  /** How many of all changes ever made here are kept. */
  get kept(): number {
    return this.keptChanges;
  }

  get unkept(): number {
    return this.waitingSince.length;
  }

  get oldestUnkeptAt(): number | undefined {
    return this.waitingSince[0];
  }

  get awaitsAnswer(): boolean {
    return this.answered < this.carried.length;
  }

  changed(now: number): void {
    this.waitingSince.push(now);
  }

  /** A new wire: its frames are counted from 1. */
  opened(): void {
    this.carried = [];
    this.answered = 0;
    this.caughtUp = false;
  }

  sent(frame: 'step2' | 'update'): void {
    if (frame === 'step2') this.caughtUp = true;
    this.carried.push(this.caughtUp ? this.made : this.keptChanges);
  }

  /** The first `frames` frames of this wire are kept. */
  answer(frames: number): void {
    this.answered = Math.max(this.answered, Math.min(frames, this.carried.length));
    const kept = this.carried[this.answered - 1] ?? 0;
    if (kept <= this.keptChanges) return;
    this.waitingSince.splice(0, kept - this.keptChanges);
    this.keptChanges = kept;
  }
}
