// How reading stops in the middle of bytes that somebody sent. Whoever reads them catches it: those who asked get
// a verdict, or nothing.

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
