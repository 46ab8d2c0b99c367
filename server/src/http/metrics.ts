// What Prometheus reads: numbers only, never a name, a code or a word. They are collected when it asks, from
// what rooms and lines have counted; only exports and requests are counted here.
import { closings } from '@tday/shared/protocol';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Counts, frameClasses } from '../sync/counts.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Door } from './door.ts';
import type { LastBackup } from './last-backup.ts';

export interface Watched {
  readonly rooms: Rooms;
  readonly door: Door;
  now(): number;
  /** Memory, processor and event loop: once in a process. */
  readonly ofProcess?: boolean;
  /** Where backups are made. */
  readonly lastBackup?: (() => LastBackup) | undefined;
}

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

const exportSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

const commitSeconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** From one look whether the event loop is late to the next: for each of them an idle server wakes. */
const lookMs = 25;

const directions = ['in', 'out'] as const;

const trafficOf = (counts: Counts, what: 'frames' | 'bytes'): readonly Sample[] =>
  directions.flatMap((direction) =>
    frameClasses.map((name): Sample => [{ direction, class: name }, counts[direction][name][what]]),
  );

export class Metrics {
  private readonly registry = new Registry();
  private readonly exports: Histogram<'format' | 'outcome'>;
  private readonly requests: Counter<'method' | 'route' | 'status'>;

  constructor({ rooms, door, now, ofProcess = false, lastBackup }: Watched) {
    const registers = [this.registry];
    if (lastBackup) this.watchBackups(lastBackup);
    if (ofProcess) {
      const [register, eventLoopMonitoringPrecision] = [this.registry, lookMs];
      collectDefaultMetrics({ register, eventLoopMonitoringPrecision });
    }
    this.exports = new Histogram({
      name: 'tday_export_seconds',
      help: 'How long exports took, waiting included, by format',
      labelNames: ['format', 'outcome'],
      buckets: exportSeconds,
      registers,
    });
    this.requests = new Counter({
      name: 'tday_requests_total',
      help: 'HTTP requests, by the route and not by the address',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    const { counts } = rooms;
    this.gauge('tday_lines', 'Lines that are open, or wait for their turn', () => door.size);
    this.gauge('tday_rooms', 'Rooms that are open', () => rooms.size);
    this.gauge('tday_rooms_asleep', 'Open rooms in which nobody writes', () => rooms.asleep);
    this.gauge('tday_rooms_bytes', 'Estimated memory of open rooms', () => rooms.bytes);
    this.gauge('tday_unsent_bytes', 'Sent to lines and not gone yet', () => rooms.unsentBytes);
    this.gauge('tday_waiting_bytes', 'Waiting in rooms to be kept', () => rooms.waitingBytes);
    this.gauge(
      'tday_oldest_unkept_seconds',
      'How long the oldest change has waited that is not kept; alert above 2',
      () => counts.oldestUnkeptMs(now()) / 1_000,
    );
    this.count('tday_frames_total', 'Frames on lines', ['direction', 'class'], () =>
      trafficOf(counts, 'frames'),
    );
    this.count('tday_bytes_total', 'Bytes on lines', ['direction', 'class'], () =>
      trafficOf(counts, 'bytes'),
    );
    this.count('tday_refusals_total', 'Frames that were not taken, by why', ['why'], () =>
      [...counts.refusals].map(([why, number]) => [{ why }, number]),
    );
    this.count('tday_closings_total', 'Lines that the server closed', ['code', 'reason'], () =>
      [...counts.closings].map(([name, number]) => {
        const { code, reason } = closings[name];
        return [{ code: String(code), reason }, number];
      }),
    );
    this.count('tday_entries_total', 'Entries kept in the log', [], () => [[{}, counts.entries]]);
    this.count('tday_failed_commits_total', 'Commits that kept nothing', [], () => [
      [{}, counts.failedCommits],
    ]);
    const commits = new Histogram({
      name: 'tday_commit_seconds',
      help: 'How long commits of a room took',
      buckets: commitSeconds,
      registers,
    });
    counts.onCommit = (seconds) => commits.observe(seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  exported(format: string, outcome: 'made' | 'failed', seconds: number): void {
    this.exports.observe({ format, outcome }, seconds);
  }

  requested(method: string, route: string, status: number): void {
    this.requests.inc({ method, route, status: String(status) });
  }

  private watchBackups(last: () => LastBackup): void {
    this.gauge(
      'tday_backup_timestamp_seconds',
      'When the last backup was made, in seconds since 1970; 0 before the first',
      () => (last().madeAt ?? 0) / 1_000,
    );
    this.gauge('tday_backup_failing', '1 if one has failed since the last was made', () =>
      last().failedAt === undefined ? 0 : 1,
    );
  }

  private gauge(name: string, help: string, value: () => number): void {
    const collect = (gauge: Gauge) => gauge.set(value());
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        collect(this);
      },
    });
  }

  private count(
    name: string,
    help: string,
    labelNames: readonly string[],
    samples: () => readonly Sample[],
  ): void {
    const collect = (counter: Counter) => {
      counter.reset();
      for (const [labels, value] of samples()) counter.inc(labels, value);
    };
    new Counter({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        collect(this);
      },
    });
  }
}
