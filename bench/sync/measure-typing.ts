// People typing for some seconds: what that was like for everybody, and for the server.
import { startCpuMeter } from './cpu-meter.ts';
import { profiled } from './profile.ts';
import type { MeasuredServer } from './servers/server-kind.ts';
import type { Tally } from './tally.ts';

/** What is on its way has this long to arrive, before it is counted and after the last key. */
const patienceMs = 2_000;

export interface TypingFigures {
  readonly deliveredPerSecond: number;
  /** Of what was typed, once nothing is on its way any more. */
  readonly shareDelivered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly usualP99Ms: number;
  readonly cpuUsPerDelivery: number;
  readonly serverPercent: number;
  readonly driverPercent: number;
}

export interface Typing {
  readonly server: MeasuredServer;
  readonly tally: Tally;
  /** What it is called among the profiles. */
  readonly title: string;
  /** Types for as long as it is to be measured. */
  type(): Promise<void>;
  /** Waits until everybody has heard everything, but no longer. */
  quiet(forMs: number): Promise<unknown>;
}

export const measureTyping = async ({
  server,
  tally,
  title,
  type,
  quiet,
}: Typing): Promise<TypingFigures> => {
  await quiet(patienceMs);
  const use = await profiled(server, title, async () => {
    tally.reset();
    const stopMeter = await startCpuMeter(server.process);
    await type();
    return stopMeter();
  });
  const { letters, delays } = tally;
  await quiet(patienceMs);
  // Whoever is lost hears no more, which the figures show, but not why.
  if (tally.lost !== undefined) console.error(`  a line was ended: ${tally.lost}`);
  return {
    deliveredPerSecond: letters / use.seconds,
    shareDelivered: tally.shareOfLetters,
    p50Ms: delays.p50(),
    p99Ms: delays.p99(),
    usualP99Ms: delays.usualP99(),
    cpuUsPerDelivery: (use.serverMs * 1000) / letters,
    serverPercent: use.serverPercent,
    driverPercent: use.driverPercent,
  };
};
