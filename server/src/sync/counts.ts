// What rooms and lines have done so far, in plain numbers: counting costs next to nothing, and whoever
// watches over the server reads them when they want to (http/metrics.ts).
import { type ClosingName, frameType } from '@tday/shared/protocol';

export const frameClasses = ['document', 'presence', 'ours'] as const;
type FrameClass = (typeof frameClasses)[number];

interface Traffic {
  frames: number;
  bytes: number;
}

type TrafficByClass = Readonly<Record<FrameClass, Traffic>>;

const noTraffic = (): TrafficByClass => ({
  document: { frames: 0, bytes: 0 },
  presence: { frames: 0, bytes: 0 },
  ours: { frames: 0, bytes: 0 },
});

const classOf = (frame: Uint8Array): FrameClass => {
  if (frame[0] === frameType.sync) return 'document';
  return frame[0] === frameType.awareness || frame[0] === frameType.queryAwareness
    ? 'presence'
    : 'ours';
};

const count = (traffic: TrafficByClass, frame: Uint8Array): void => {
  const one = traffic[classOf(frame)];
  one.frames += 1;
  one.bytes += frame.length;
};

const addOne = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export class Counts {
  readonly in = noTraffic();
  readonly out = noTraffic();
  /** Frames that were not taken, by why. */
  readonly refusals = new Map<string, number>();
  readonly closings = new Map<ClosingName, number>();
  /** Entries that are kept. */
  entries = 0;
  failedCommits = 0;
  /** Called with how long each commit took. */
  onCommit: (seconds: number) => void = () => {};
  /** By whoever keeps: since when something waits that is not kept. */
  private readonly unkept = new Map<object, number>();

  received(frame: Uint8Array): void {
    count(this.in, frame);
  }

  sent(frame: Uint8Array): void {
    count(this.out, frame);
  }

  refused(why: string): void {
    addOne(this.refusals, why);
  }

  closed(name: ClosingName): void {
    addOne(this.closings, name);
  }

  waits(keeper: object, now: number): void {
    if (!this.unkept.has(keeper)) this.unkept.set(keeper, now);
  }

  kept(entries: number, ms: number): void {
    this.onCommit(ms / 1_000);
    this.entries += entries;
  }

  /** Nothing of it waits any more: it is kept, or was given back. */
  settled(keeper: object): void {
    this.unkept.delete(keeper);
  }

  /** How long the oldest has waited that is not kept. */
  oldestUnkeptMs(now: number): number {
    let oldest = now;
    for (const since of this.unkept.values()) oldest = Math.min(oldest, since);
    return now - oldest;
  }
}
