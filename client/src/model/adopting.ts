// What a tab that was killed has left waiting on this device comes to the room by another tab of the same browser,
// once that is back in it.
import type { ContentCopy } from './content-copy.ts';
import { type DeviceCopy, waitsIn } from './device-copy.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';

/** A tab that lives has brought its own by then. */
export const othersMs = 10_000;

/** `inUse`: undefined once no copy is to take anything up. */
export const adopt = async (
  device: DeviceCopy,
  { participant: me, epoch: now }: WorkshopAnswer,
  inUse: () => ContentCopy | undefined,
): Promise<void> => {
  const { copies } = await device.find(me);
  const own = copies.find(({ participant, epoch }) => participant === me && epoch === now);
  if (own === undefined || !waitsIn(own.docs)) return;
  // Another time will do as well.
  const reader = await import('./left-behind.ts').catch(() => undefined);
  const copy = inUse();
  if (copy !== undefined) reader?.takeUpStrays(own.docs, copy);
};
