// Every frame that travels between a browser and a room, and every reason for which a line is closed.
// 0, 1 and 3 are those of y-protocols; the others go only to a connection that asked with `?ext=1`.

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { isRecord } from './is-record.ts';
import type { Workshop } from './workshop.ts';

export const frameType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  kept: 100,
  workshop: 101,
  refused: 102,
} as const;

export const syncStep = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why a line is closed. Codes from 4400 to 4499 stop a y-websocket client for good, by its own rule; after the
 * others it comes back by itself.
 */
export const closings = {
  brokenFrame: { code: 4400, reason: 'broken-frame' },
  badPass: { code: 4401, reason: 'bad-pass' },
  notAllowed: { code: 4403, reason: 'not-allowed' },
  removed: { code: 4403, reason: 'removed' },
  /** The client's copy holds something that the room refused: it begins again with a fresh copy. */
  refused: { code: 4403, reason: 'refused' },
  roleChanged: { code: 4403, reason: 'role' },
  noSuchWorkshop: { code: 4404, reason: 'no-such-workshop' },
  otherEpoch: { code: 4409, reason: 'other-epoch' },
  /** This participant sent what no client writes, again and again: not now. */
  keptOut: { code: 4403, reason: 'kept-out' },
  tooLarge: { code: 4413, reason: 'too-large' },
  roomFull: { code: 4413, reason: 'room-full' },
  workshopClosed: { code: 4423, reason: 'workshop-closed' },
  oldPage: { code: 4426, reason: 'old-page' },
  lagging: { code: 4508, reason: 'lagging' },
  notKept: { code: 4503, reason: 'not-kept' },
  stopping: { code: 4503, reason: 'stopping' },
  roomCrowded: { code: 4503, reason: 'room-crowded' },
  serverFull: { code: 4503, reason: 'server-full' },
  outOfStep: { code: 4500, reason: 'out-of-step' },
  tooFast: { code: 4529, reason: 'too-fast' },
  tooManyLines: { code: 4529, reason: 'too-many-lines' },
} as const satisfies Record<string, Closing>;

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export type ClosingName = keyof typeof closings;

export const closingOf = (code: number, reason: string): ClosingName | undefined =>
  (Object.keys(closings) as ClosingName[]).find(
    (name) => closings[name].code === code && closings[name].reason === reason,
  );

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

export const step1Frame = (stateVector: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, syncStep.step1);
    encoding.writeVarUint8Array(encoder, stateVector);
  });

export const step2Frame = (update: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, syncStep.step2);
    encoding.writeVarUint8Array(encoder, update);
  });

export const updateFrame = (update: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, syncStep.update);
    encoding.writeVarUint8Array(encoder, update);
  });

/** `count`: how many of this connection's document frames are on the disk or changed nothing. */
export const keptFrame = (count: number): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.kept);
    encoding.writeVarUint(encoder, count);
  });

/** To be put into the workshop that a browser has: people by their ids, references by register and row. */
export type Added = Partial<Pick<Workshop, 'participants' | 'references'>>;

/** What the room tells of the workshop: changed slices of it, and how well it can keep. */
export interface WorkshopNews {
  /**
   * Top-level parts of the Workshop that changed, whole. A part that is no longer there, such as the
   * timer, is null on the wire and undefined once read.
   */
  readonly workshop?: Readonly<Record<string, unknown>>;
  /** Of parts that grow with the room, only what is new or has changed. */
  readonly added?: Added;
  /** The server's clock, milliseconds since 1970, so that timers agree. */
  readonly now?: number;
  /** `stalled`: nothing can be kept at the moment. */
  readonly keeping?: 'working' | 'stalled';
  /** When the latest edit or decision was kept; told to a line as it comes in. */
  readonly lastChangedAt?: number;
  /** Told to facilitators: before long nothing more can be added to the workshop. */
  readonly nearlyFull?: true;
}

export const workshopFrame = (news: WorkshopNews): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.workshop);
    encoding.writeVarString(encoder, JSON.stringify(news));
  });

export interface RefusedFrame {
  /** Which of this connection's document frames was refused, counted from 1. */
  readonly frame: number;
  readonly refused: string;
  readonly says: string;
}

export const refusedFrame = (refused: RefusedFrame): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, frameType.refused);
    encoding.writeVarString(encoder, JSON.stringify(refused));
  });

const readJson = (decoder: decoding.Decoder): Record<string, unknown> => {
  const raw: unknown = JSON.parse(decoding.readVarString(decoder));
  return isRecord(raw) ? raw : {};
};

/** Reads what follows the type number of a `kept` frame. */
export const readKeptFrame = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);

const withoutNulls = (slices: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(slices).map(([part, value]) => [part, value ?? undefined]));

export const readWorkshopFrame = (decoder: decoding.Decoder): WorkshopNews => {
  const { workshop, added, now, keeping, lastChangedAt, nearlyFull } = readJson(decoder);
  return {
    ...(isRecord(workshop) && { workshop: withoutNulls(workshop) }),
    ...(isRecord(added) && { added }),
    ...(typeof now === 'number' && { now }),
    ...((keeping === 'working' || keeping === 'stalled') && { keeping }),
    ...(typeof lastChangedAt === 'number' && { lastChangedAt }),
    ...(nearlyFull === true && { nearlyFull }),
  };
};

export const readRefusedFrame = (decoder: decoding.Decoder): RefusedFrame => {
  const { frame: number, refused, says } = readJson(decoder);
  return {
    frame: typeof number === 'number' ? number : 0,
    refused: String(refused ?? ''),
    says: String(says ?? ''),
  };
};
