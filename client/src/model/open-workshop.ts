import { DeviceCopy, type Found } from './device-copy.ts';
import { fetchWorkshop, type NotFetched, unreached } from './fetch-workshop.ts';
import { openingOf } from './found-copies.ts';
import { HandBackShelf } from './hand-back-shelf.ts';
import type { Host } from './host.ts';
import { LiveWorkshop } from './live-workshop.ts';
import type { OpenOptions } from './open-options.ts';
import { within } from './within.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type { HandedBack, OpenWorkshop } from './workshop-state.ts';

/** Why a workshop could not be opened. */
export interface NotOpened {
  /** 0 if no answer came. */
  readonly status: number;
  readonly says: string;
  /** Words of somebody's who wrote in this browser, which the workshop did not take. */
  readonly handedBack: readonly HandedBack[];
  readonly forgetHandedBack: (handedBack: HandedBack) => void;
}

/** Nobody waits longer for a server, if what they need lies on their device. */
const serverMs = 4_000;

export const isNotOpened = (opened: OpenWorkshop | NotOpened): opened is NotOpened =>
  'status' in opened;

export const openWorkshop = async (options: OpenOptions): Promise<OpenWorkshop | NotOpened> => {
  const { ask, id, host } = options;
  const device = new DeviceCopy(options.device, id, host);
  const fetching = fetchWorkshop(ask, id);
  const found = await device.find(options.whoIsHere?.());
  const fetched = await (found.answer === undefined
    ? fetching
    : within(host, serverMs, fetching).catch(() => unreached));
  const opened = async (answer: WorkshopAnswer, isFetched: boolean) =>
    new LiveWorkshop(options, device, await openingOf(found, answer, host), answer, isFetched);
  if (!('status' in fetched)) return opened(fetched, true);
  if (fetched.status !== 0 || found.answer === undefined) {
    return notOpened(fetched, device, found, host);
  }
  return opened(found.answer, false);
};

/** Of a workshop in which they have no place any more, people keep their own words and nothing else. */
const notOpened = async (
  { status, says, refused }: NotFetched,
  device: DeviceCopy,
  found: Found,
  host: Host,
): Promise<NotOpened> => {
  const { answer, handedBack } = found;
  if (refused !== 'removed' || answer === undefined) {
    return { status, says, handedBack: [], forgetHandedBack: () => {} };
  }
  const { participant } = answer;
  const shelf = new HandBackShelf(device, participant, host, handedBack);
  const reader = await import('./left-behind.ts').catch(() => undefined);
  const left = reader?.leftForGood(found.copies, answer, says, host);
  const put = left?.map((one) => shelf.put(one.handedBack, one.change));
  if (put !== undefined) void Promise.all(put).then(() => device.forget(participant));
  return {
    status,
    says,
    handedBack: shelf.all,
    forgetHandedBack: (forgotten) => shelf.putAway(forgotten),
  };
};
