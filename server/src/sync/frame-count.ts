// How many of a line's document frames are kept. The count never passes a hole: a frame that was dropped
// is not kept until what it carried has come again.

/** A frame that is to change a document. */
export interface NumberedFrame {
  /** Counted from 1 on its line. */
  readonly number: number;
  readonly step: 'step2' | 'update';
}

const strikesUntilOutOfStep = 3;

export class FrameCount {
  private received = 0;
  private keptFrames = 0;
  private told = 0;
  private hasHole = false;
  private caughtUp = false;
  private strikes = 0;
  private askedForAll = false;

  /** The number of a frame that has just come. */
  next(): number {
    this.received += 1;
    return this.received;
  }

  /** A frame is on the disk, or changed nothing. */
  settle({ number, step }: NumberedFrame): void {
    // The browser's answer to what the room lacks carries whatever was dropped before it.
    if (step === 'step2') {
      this.caughtUp = true;
      this.askedForAll = false;
      this.hasHole = false;
    }
    if (!this.hasHole) this.keptFrames = number;
  }

  /**
   * A frame builds on something that the room lacks. Before the browser has answered what the room
   * lacks that is no fault: the answer carries it. Says what is to be done.
   */
  drop({ step }: NumberedFrame): 'wait' | 'ask-again' | 'give-up' {
    this.hasHole = true;
    if (step === 'update' && (!this.caughtUp || this.askedForAll)) return 'wait';
    this.strikes += 1;
    return this.strikes < strikesUntilOutOfStep ? 'ask-again' : 'give-up';
  }

  /**
   * A frame came too late. Says whether the browser is to be asked for everything that the room lacks,
   * so that all of its late words come together: once, and not if they are on their way anyhow.
   */
  dropLate(): boolean {
    this.hasHole = true;
    if (!this.caughtUp || this.askedForAll) return false;
    this.askedForAll = true;
    return true;
  }

  /** The count, if the browser has not been told of it yet. */
  news(): number | undefined {
    if (this.keptFrames === this.told) return undefined;
    this.told = this.keptFrames;
    return this.keptFrames;
  }
}
