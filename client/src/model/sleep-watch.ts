// Notices that a device has slept: its clock has gone on without it.
import type { Cancel, Host } from './host.ts';

const tickMs = 5_000;
/** Far above what a busy page is late by. */
const sleptMs = 8_000;

export const watchSleep = (host: Host, woke: () => void): Cancel => {
  let cancel: Cancel;
  const tick = () => {
    const before = host.now();
    cancel = host.later(tickMs, () => {
      const late = host.now() - before - tickMs;
      tick();
      if (late > sleptMs) woke();
    });
  };
  tick();
  return () => cancel();
};
