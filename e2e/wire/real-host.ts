// The clock, the timers and the chance of a browser, as Node has them.
import { randomBytes } from 'node:crypto';
import type { Host } from '../../client/src/model/host.ts';

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export const realHost: Host = {
  now: () => Date.now(),
  later,
  frame: (run) => later(1, run),
  random: (count) => new Uint8Array(randomBytes(count)),
};
