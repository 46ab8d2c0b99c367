// What a page goes on with of what lies on its device, and what nobody can go on with any more.
import { findParticipant } from '@tday/shared/workshop';
import { docsFor } from './content-copy.ts';
import {
  type Found,
  type StoredCopy,
  type StoredDocs,
  type StoredHandedBack,
  waitsIn,
} from './device-copy.ts';
import type { Host } from './host.ts';
import type { Left } from './left-behind.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';

export interface Opening {
  readonly docs: StoredDocs;
  readonly left: readonly Left[];
  readonly handedBack: readonly StoredHandedBack[];
}

const needsNoLook = ({ epoch, docs }: StoredCopy, answer: WorkshopAnswer): boolean => {
  const readable = docsFor(findParticipant(answer.workshop, answer.participant), answer.template);
  return (
    epoch === answer.epoch &&
    !waitsIn(docs) &&
    Object.entries(docs).every(
      ([name, { keys }]) => keys.length === 0 || readable.some((doc) => doc === name),
    )
  );
};

/** What lies there and cannot be read out now stays there. */
export const openingOf = async (
  { copies, handedBack }: Found,
  answer: WorkshopAnswer,
  host: Host,
): Promise<Opening> => {
  const own = copies.filter(({ participant }) => participant === answer.participant);
  const docs = own.find(({ epoch }) => epoch === answer.epoch)?.docs ?? {};
  const asItIs = { docs, left: [], handedBack };
  if (own.every((copy) => needsNoLook(copy, answer))) return asItIs;
  const reader = await import('./left-behind.ts').catch(() => undefined);
  return reader === undefined
    ? asItIs
    : { ...reader.lookThrough(own, docs, answer, host), handedBack };
};
