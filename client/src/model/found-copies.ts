// What a page goes on with of what lies on its device, and what nobody can go on with any more.
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import { findParticipant } from '@tday/shared/workshop';
import { docsFor } from './content-copy.ts';
import type { Found, StoredCopy, StoredDocs, StoredHandedBack } from './device-copy.ts';
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
    Object.entries(docs).every(
      ([name, { keys, rows }]) =>
        (keys.length === 0 || readable.some((doc) => doc === name)) &&
        rows.every(({ waiting }) => waiting === 0),
    )
  );
};

const ofOne = (copies: readonly StoredCopy[], one: ParticipantId): readonly StoredCopy[] =>
  copies.filter(({ participant }) => participant === one);

/** What lies there and cannot be read out now stays there. */
export const openingOf = async (
  { copies, handedBack }: Found,
  answer: WorkshopAnswer,
  host: Host,
): Promise<Opening> => {
  const own = ofOne(copies, answer.participant);
  const docs = own.find(({ epoch }) => epoch === answer.epoch)?.docs ?? {};
  const asItIs = { docs, left: [], handedBack };
  if (own.every((copy) => needsNoLook(copy, answer))) return asItIs;
  const reader = await import('./left-behind.ts').catch(() => undefined);
  if (reader === undefined) return asItIs;
  const readable = docsFor(findParticipant(answer.workshop, answer.participant), answer.template);
  const left = reader.leftBehind(own, answer, readable, host);
  const opened = reader.withoutOrphans(docs, answer, host);
  return { docs: opened.docs, left: [...left, ...opened.left], handedBack };
};

/** What this page does not go on with of what others may have left meanwhile. */
export const leftMeanwhile = async (
  { copies }: Found,
  answer: WorkshopAnswer,
  readable: readonly DocName[],
  host: Host,
): Promise<readonly Left[]> => {
  const own = ofOne(copies, answer.participant);
  if (own.length === 0) return [];
  return (await import('./left-behind.ts')).leftBehind(own, answer, readable, host);
};

/** Everything, for whoever has no place in the workshop any more. */
export const leftForGood = async (
  { copies }: Found,
  answer: WorkshopAnswer,
  says: string,
  host: Host,
): Promise<readonly Left[]> => {
  const own = ofOne(copies, answer.participant);
  if (own.length === 0) return [];
  return (await import('./left-behind.ts')).allLeft(own, answer, says, host);
};
