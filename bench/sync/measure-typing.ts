// People typing in one room for some seconds: what that was like for everybody in it, and for the server.
import { typing } from './config.ts';
import { startCpuMeter } from './cpu-meter.ts';
import type { Crowd, Tally } from './crowd.ts';
import { pace } from './pace.ts';
import type { MeasuredServer } from './servers/server-kind.ts';

/** What is on its way has this long to arrive, before it is counted and after the last key. */
const patienceMs = 2_000;

export interface Pacing {
  /** Of each typist. */
  readonly keysPerSecond: number;
  readonly seconds: number;
}

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

export const type = (crowd: Crowd, { keysPerSecond, seconds }: Pacing): Promise<void> =>
  pace(typing.typists * keysPerSecond, seconds, (key) => crowd.key(key % typing.typists));

export const measureTyping = async (
  { process }: MeasuredServer,
  crowd: Crowd,
  tally: Tally,
  pacing: Pacing,
): Promise<TypingFigures> => {
  await crowd.quiet(patienceMs);
  tally.reset();
  const before = crowd.typed;
  const stopMeter = await startCpuMeter(process);
  await type(crowd, pacing);
  const use = await stopMeter();
  const { delivered, delays } = tally;
  await crowd.quiet(patienceMs);
  return {
    deliveredPerSecond: delivered / use.seconds,
    shareDelivered: tally.delivered / ((crowd.typed - before) * (crowd.peers.length - 1)),
    p50Ms: delays.p50(),
    p99Ms: delays.p99(),
    usualP99Ms: delays.usualP99(),
    cpuUsPerDelivery: (use.serverMs * 1000) / delivered,
    serverPercent: use.serverPercent,
    driverPercent: use.driverPercent,
  };
};
