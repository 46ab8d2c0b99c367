// How much of a core the server used, and how much whoever drives it: near a whole core, the driver is
// the limit and not the server.
import type { ServerProcess } from '../server-process.ts';

export interface CpuUse {
  readonly seconds: number;
  readonly serverMs: number;
  readonly serverPercent: number;
  readonly driverPercent: number;
}

export const startCpuMeter = async (server: ServerProcess): Promise<() => Promise<CpuUse>> => {
  const [begun, own, used] = [performance.now(), process.cpuUsage(), await server.cpuMs()];
  return async () => {
    const serverMs = (await server.cpuMs()) - used;
    const { user, system } = process.cpuUsage(own);
    const ms = performance.now() - begun;
    return {
      seconds: ms / 1000,
      serverMs,
      serverPercent: (100 * serverMs) / ms,
      driverPercent: (user + system) / 10 / ms,
    };
  };
};
