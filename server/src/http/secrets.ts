// The secrets of the door: passes, rejoin codes and the facilitator's link. What is stored of each is a
// SHA-256, so that whoever reads the file can use none of them.
import { createHash, timingSafeEqual } from 'node:crypto';
import { makeRejoinCode } from '@tday/shared/codes';
import type { ParticipantId, Pass, RandomBytes, RejoinCode, WorkshopId } from '@tday/shared/ids';
import type { Credential, Store } from '../store/store.ts';

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** 256 bits of chance: nobody guesses it, and a plain hash of it is as good as a slow one. */
export const makeSecret = (random: RandomBytes): string =>
  Buffer.from(random(32)).toString('base64url');

export const hashSecret = (secret: string): Uint8Array => sha256(secret);

/** The workshop is in it: the same short code in two workshops is two people. */
const hashRejoinCode = (workshop: WorkshopId, code: RejoinCode): Uint8Array =>
  sha256(`rejoin:${workshop}:${code}`);

/** Compares without telling by the time it takes how much of the secret was right. */
export const isSecret = (given: string, hash: Uint8Array): boolean =>
  timingSafeEqual(sha256(given), hash);

export const givePass = async (
  store: Store,
  random: RandomBytes,
  workshop: WorkshopId,
  participant: ParticipantId,
): Promise<Pass> => {
  const pass = makeSecret(random) as Pass;
  await store.keepCredential({ kind: 'pass', hash: hashSecret(pass), workshop, participant });
  return pass;
};

export const findPass = (store: Store, pass: string): Promise<Credential | undefined> =>
  store.findCredential('pass', hashSecret(pass));

export const findRejoinCode = (
  store: Store,
  workshop: WorkshopId,
  code: RejoinCode,
): Promise<Credential | undefined> =>
  store.findCredential('rejoin', hashRejoinCode(workshop, code));

/** A rejoin code that nobody else of the workshop has. */
export const giveRejoinCode = async (
  store: Store,
  random: RandomBytes,
  workshop: WorkshopId,
  participant: ParticipantId,
): Promise<RejoinCode> => {
  const code = makeRejoinCode(random);
  if ((await findRejoinCode(store, workshop, code)) !== undefined)
    return giveRejoinCode(store, random, workshop, participant);
  const hash = hashRejoinCode(workshop, code);
  await store.keepCredential({ kind: 'rejoin', hash, workshop, participant });
  return code;
};
