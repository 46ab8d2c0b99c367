// The world as a browser has it.
import type { Host } from '../model/host.ts';

const hiddenFrameMs = 100;

/** A hidden page is never painted, so its frames would wait for ever. */
const frame = (run: () => void): (() => void) => {
  if (document.hidden) {
    const timer = setTimeout(run, hiddenFrameMs);
    return () => clearTimeout(timer);
  }
  const request = requestAnimationFrame(run);
  return () => cancelAnimationFrame(request);
};

export const browserHost: Host = {
  now: () => Date.now(),
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  frame,
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
