// A world for tests: its clock moves only when a test says so.
import type { Cancel, Host } from './host.ts';

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

export class FakeHost implements Host {
  private time = 1_000_000;
  private waiting: readonly Waiting[] = [];
  private chance = 0;

  now(): number {
    return this.time;
  }

  later(ms: number, run: () => void): Cancel {
    const waiting = { at: this.time + ms, run };
    this.waiting = [...this.waiting, waiting];
    return () => {
      this.waiting = this.waiting.filter((other) => other !== waiting);
    };
  }

  frame(run: () => void): Cancel {
    return this.later(16, run);
  }

  random = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => this.chance++);

  /** Lets time pass, and everything happen that was to happen in it. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (let next = this.due(end); next !== undefined; next = this.due(end)) {
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = Math.max(this.time, end);
  }

  /** The device sleeps: time passes, and what was to happen in it happens when it wakes. */
  sleep(ms: number): void {
    this.time += ms;
    this.pass(0);
  }

  private due(end: number): Waiting | undefined {
    const next = this.waiting.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= end);
    this.waiting = this.waiting.filter((other) => other !== next);
    return next;
  }
}
