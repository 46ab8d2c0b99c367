// What must hold of our server, of its own figures or of their ratio to a rival's; and whether it does.
import { median } from '../figures.ts';
import type { KindName } from './servers/server-kind.ts';

/** By scenario, kind of server and figure: one value for each round. */
export type Measured = ReadonlyMap<
  string,
  ReadonlyMap<KindName, Readonly<Record<string, readonly number[]>>>
>;

interface Bound {
  readonly says: string;
  readonly scenario: string;
  readonly figure: string;
  /** It is the ratio to this rival that is bounded. */
  readonly to?: KindName;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const bounds: readonly Bound[] = [
  {
    says: 'CPU µs per delivered keystroke, 1,000 people',
    scenario: 'fan-out',
    figure: '1000 people: cpuUsPerDelivery',
    to: 'hocuspocus',
    atMost: 0.55,
  },
  {
    says: 'CPU µs per delivered keystroke, 1,000 people',
    scenario: 'fan-out',
    figure: '1000 people: cpuUsPerDelivery',
    to: 'y-websocket',
    atMost: 0.17,
  },
  {
    says: 'send to receive, 30 people, p50 ms',
    scenario: 'fan-out',
    figure: '30 people: p50Ms',
    atMost: 6,
  },
  {
    says: 'send to receive, 30 people, p99 ms',
    scenario: 'fan-out',
    figure: '30 people: usualP99Ms',
    atMost: 25,
  },
  {
    says: 'delivered keystrokes/s at the knee, 100 people',
    scenario: 'ramp',
    figure: 'deliveredPerSecond',
    to: 'hocuspocus',
    atLeast: 1.8,
  },
  {
    says: 'delivered keystrokes/s at the knee, 100 people',
    scenario: 'ramp',
    figure: 'deliveredPerSecond',
    to: 'y-websocket',
    atLeast: 12,
  },
  {
    says: 'keys delivered, 500 rooms of 10, share',
    scenario: 'many-rooms',
    figure: '500 rooms: shareDelivered',
    atLeast: 0.999,
  },
  {
    says: 'cursors delivered, 500 rooms of 10, share',
    scenario: 'many-rooms',
    figure: '500 rooms: shareOfMoves',
    atLeast: 0.99,
  },
  {
    says: '100 people join a room of 1 MB at once, p95 ms',
    scenario: 'join',
    figure: 'warm, all: p95Ms',
    to: 'hocuspocus',
    atMost: 0.125,
  },
  {
    says: '100 people join a room of 1 MB at once, p95 ms',
    scenario: 'join',
    figure: 'warm, all: p95Ms',
    to: 'y-websocket',
    atMost: 0.125,
  },
  {
    says: '100 people join a room of 1 MB at once, p95 ms, just started',
    scenario: 'join',
    figure: 'cold, all: p95Ms',
    to: 'hocuspocus',
    atMost: 0.125,
  },
  {
    says: '300 people come back to it, ms until all have all',
    scenario: 'reconnect',
    figure: 'blip: allMs',
    to: 'y-websocket',
    atMost: 0.5,
  },
  {
    says: '300 people come back to it, ms until all have all',
    scenario: 'reconnect',
    figure: 'blip: allMs',
    to: 'hocuspocus',
    atMost: 0.25,
  },
  {
    says: '300 people come back to it, ms until all have all, just started',
    scenario: 'reconnect',
    figure: 'restart: allMs',
    to: 'hocuspocus',
    atMost: 0.25,
  },
  {
    says: 'kB of memory for an idle room',
    scenario: 'memory',
    figure: 'room: rssKb',
    atMost: 25,
  },
  {
    says: 'kB of memory for an idle person',
    scenario: 'memory',
    figure: 'person: rssKb',
    atMost: 10,
  },
  {
    says: 'letters seen by others, missing after kill -9, as fast as it goes',
    scenario: 'kill',
    figure: 'as fast as it goes: lostOfSeen',
    atMost: 0,
  },
  {
    says: 'letters acknowledged, missing after kill -9, as fast as it goes',
    scenario: 'kill',
    figure: 'as fast as it goes: lostOfAcknowledged',
    atMost: 0,
  },
  {
    says: 'letters seen by others, missing after kill -9, as people type',
    scenario: 'kill',
    figure: 'as people type: lostOfSeen',
    atMost: 0,
  },
  {
    says: 'letters acknowledged, missing after kill -9, as people type',
    scenario: 'kill',
    figure: 'as people type: lostOfAcknowledged',
    atMost: 0,
  },
];

export interface Held extends Bound {
  /** The median of the rounds, of each kind that was measured. */
  readonly values: ReadonlyMap<KindName, number>;
  /** What is bounded: our value, or its ratio. */
  readonly bounded: number;
  readonly isMet: boolean;
}

const hold = (bound: Bound, measured: Measured): Held | undefined => {
  const kinds = measured.get(bound.scenario) ?? new Map();
  const values = new Map(
    [...kinds].map(([kind, figures]) => [kind, median(figures[bound.figure] ?? [])] as const),
  );
  const ours = values.get('ours');
  const theirs = bound.to === undefined ? 1 : values.get(bound.to);
  if (ours === undefined || theirs === undefined) return undefined;
  const bounded = ours / theirs;
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = bound;
  return { ...bound, values, bounded, isMet: bounded <= atMost && bounded >= atLeast };
};

/** Of every bound that can be told from what was measured. */
export const holdAll = (measured: Measured): readonly Held[] =>
  bounds.map((bound) => hold(bound, measured)).filter((held) => held !== undefined);
