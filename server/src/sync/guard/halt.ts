// How the guard stops in the middle of an update. Thrown and caught inside the guard only: whoever asks
// it gets a verdict.

/** `broken`: no client of ours writes such bytes. `lacks`: what it builds on is not here. */
export type HaltReason = 'broken' | 'lacks' | 'too-large';

export class Halt extends Error {
  override readonly name = 'Halt';
  readonly reason: HaltReason;

  constructor(reason: HaltReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
