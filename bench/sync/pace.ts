// Acts at an even pace, however coarse the timers: what is late is made up for at once.
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

const asleep = new Int32Array(new SharedArrayBuffer(4));

/**
 * `restMs`: looks at what came in no more often than this. A driver of many fast clients would otherwise
 * take each message from the system by itself, and be the limit of a server that sends each by itself.
 */
export const pace = async (
  perSecond: number,
  seconds: number,
  act: (number: number) => void,
  restMs?: number,
): Promise<void> => {
  const begun = performance.now();
  const all = Math.round(perSecond * seconds);
  for (let done = 0; done < all; ) {
    const due = Math.min(all, Math.floor(((performance.now() - begun) / 1000) * perSecond) + 1);
    while (done < due) act(done++);
    if (restMs !== undefined) Atomics.wait(asleep, 0, 0, restMs);
    await (restMs === undefined ? sleep(1) : turn());
  }
};
