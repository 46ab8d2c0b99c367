// What was to be delivered since a moment and what was, in all rooms that share it: letters times
// listeners, and moves of cursors times watchers.
import { Delays } from './delays.ts';

export class Tally {
  /** Of letters. */
  delays = new Delays();
  letters = 0;
  /** Why the server ended a line, the first time that it did. */
  lost: string | undefined;
  private since = performance.now();
  private lettersSince = 0;
  private typedForOthers = 0;
  private sightings = 0;
  private movedForOthers = 0;

  reset(): void {
    this.delays = new Delays();
    this.letters = 0;
    this.since = performance.now();
    this.lettersSince = 0;
    this.typedForOthers = 0;
    this.sightings = 0;
    this.movedForOthers = 0;
  }

  typed(listeners: number): void {
    this.typedForOthers += listeners;
  }

  /** A letter that was sent at that moment and heard now. */
  delivered(sentAt: number, now: number): void {
    this.letters += 1;
    if (sentAt >= this.since) this.lettersSince += 1;
    this.delays.record(now - sentAt, now);
  }

  moved(watchers: number): void {
    this.movedForOthers += watchers;
  }

  seen(): void {
    this.sightings += 1;
  }

  /** Of those typed since the moment; `letters` counts late ones of before as well. */
  get shareOfLetters(): number {
    return this.lettersSince / this.typedForOthers;
  }

  get shareOfMoves(): number {
    return this.sightings / this.movedForOthers;
  }
}
