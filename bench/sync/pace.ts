// Acts at an even pace, however coarse the timers: what is late is made up for at once.
import { setTimeout as sleep } from 'node:timers/promises';

export const pace = async (
  perSecond: number,
  seconds: number,
  act: (number: number) => void,
): Promise<void> => {
  const begun = performance.now();
  const all = Math.round(perSecond * seconds);
  for (let done = 0; done < all; ) {
    const due = Math.min(all, Math.floor(((performance.now() - begun) / 1000) * perSecond) + 1);
    while (done < due) act(done++);
    await sleep(1);
  }
};
