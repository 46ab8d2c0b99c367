// How people come into a workshop: by its code as somebody new, and with a rejoin code as who they were.
import { readJoinCode, readRejoinCode } from '@tday/shared/codes';
import {
  isWorkshopId,
  makeParticipantId,
  type Pass,
  type RejoinCode,
  type WorkshopId,
} from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { GroupId } from '@tday/shared/template';
import { findParticipant, type Participant, type Role } from '@tday/shared/workshop';
import type { SameName } from '../domain/joining.ts';
import type { Room } from '../sync/room.ts';
import { leaveCookie } from './cookies.ts';
import type { Ask, Parts } from './parts.ts';
import { type Problem, problem } from './problem.ts';
import { findRejoinCode, givePass, giveRejoinCode } from './secrets.ts';
import { countedAs, visitorOf } from './visitor.ts';

export interface Entered {
  readonly workshop: WorkshopId;
  readonly participant: Participant;
  readonly pass: Pass;
  /** Only for somebody new: it is shown once. */
  readonly rejoinCode?: RejoinCode;
}

export interface Arrival {
  readonly name: string;
  readonly group: GroupId;
  readonly role: Role;
  readonly isAnother: boolean;
}

/** Far above a day's thirty, far below what would weigh on everybody's browser. */
const mostPresent = 500;
/** With those who were removed: whoever fills the room and is shown out takes no seat with them, up to here. */
const mostEver = 2_000;

const isFull = ({ workshop: { participants } }: Room): boolean =>
  participants.length >= mostEver ||
  participants.filter(({ removed }) => !removed).length >= mostPresent;

/** What the tries of whoever asks count for. */
const addressOf = ({ trustedProxy }: Parts, c: Ask): string =>
  countedAs(visitorOf(c.env?.incoming, trustedProxy));

/** The room whose code was typed. */
export const roomOfCode = async (parts: Parts, c: Ask, typed: string): Promise<Room | Problem> => {
  const { store, rooms, tries } = parts;
  const address = addressOf(parts, c);
  const mayTry = tries.mayTry('joinCode', address) && tries.mayTry('joinCodeAnywhere', '');
  if (!mayTry) return problem('too-many-tries');
  const code = readJoinCode(typed);
  // What cannot be a code is a slip of the hand, not a guess.
  if (code === undefined) return problem('wrong-code');
  const workshop = await store.findCode(code);
  const room = workshop && (await rooms.open(workshop));
  if (room !== undefined) return room;
  tries.count('joinCode', address);
  tries.count('joinCodeAnywhere', '');
  return problem('wrong-code');
};

export const roomOfId = async ({ rooms }: Parts, id: string): Promise<Room | Problem> => {
  const room = isWorkshopId(id) ? await rooms.open(id) : undefined;
  return room ?? problem('wrong-code');
};

/** An observer need not say for whom they speak. */
const isGroupOf = (room: Room, { group, role }: Arrival): boolean =>
  room.template.groups.some(({ id }) => id === group) || (role === 'observer' && group === 'other');

export const enter = async (
  parts: Parts,
  room: Room,
  arrival: Arrival,
): Promise<Entered | SameName | Problem> => {
  const { random, log } = parts;
  if (!isGroupOf(room, arrival)) return problem('group-needed');
  if (isFull(room)) return problem('workshop-full');
  const answer = await room.decisions.enter({ id: makeParticipantId(random), ...arrival });
  if ('refused' in answer || 'sameNameAs' in answer) return answer;
  log.info({ workshop: room.id, participant: answer.id }, 'somebody joined');
  return withSecrets(parts, room.id, answer);
};

/** What a new participant takes along. */
export const withSecrets = async (
  { store, random }: Parts,
  workshop: WorkshopId,
  participant: Participant,
): Promise<Entered & { readonly rejoinCode: RejoinCode }> => ({
  workshop,
  participant,
  pass: await givePass(store, random, workshop, participant.id),
  rejoinCode: await giveRejoinCode(store, random, workshop, participant.id),
});

export const comeBack = async (
  parts: Parts,
  c: Ask,
  room: Room,
  typed: string,
): Promise<Entered | Problem> => {
  const { store, tries } = parts;
  const address = addressOf(parts, c);
  const mayTry =
    tries.mayTry('rejoinCode', room.id) && tries.mayTry('rejoinCodeOfAddress', address);
  if (!mayTry) return problem('too-many-tries');
  const code = readRejoinCode(typed);
  const credential = code && (await findRejoinCode(store, room.id, code));
  const participant = credential && findParticipant(room.workshop, credential.participant);
  if (participant === undefined) {
    if (code === undefined) return problem('wrong-rejoin-code');
    tries.count('rejoinCode', room.id);
    tries.count('rejoinCodeOfAddress', address);
    return problem('wrong-rejoin-code');
  }
  return participant.removed ? refuse('removed') : asThemselves(parts, room.id, participant);
};

/** A pass for one more device of somebody who is in the workshop. */
export const asThemselves = async (
  { store, random }: Parts,
  workshop: WorkshopId,
  participant: Participant,
): Promise<Entered> => ({
  workshop,
  participant,
  pass: await givePass(store, random, workshop, participant.id),
});

const isSecure = ({ addresses }: Parts): boolean =>
  addresses.publicUrl?.startsWith('https:') === true;

/** From now on this browser is that participant. */
export const leavePass = (parts: Parts, c: Ask, entered: Entered): void => {
  const { workshop, participant, pass, rejoinCode } = entered;
  leaveCookie(c, 'pass', workshop, pass, isSecure(parts));
  leaveCookie(c, 'who', workshop, participant.id, isSecure(parts));
  if (rejoinCode !== undefined) leaveCookie(c, 'rejoin', workshop, rejoinCode, isSecure(parts));
};

/** This browser knows the facilitator's link of the workshop, and can show it again. */
export const leaveFacilitatorSecret = (
  parts: Parts,
  c: Ask,
  workshop: WorkshopId,
  secret: string,
): void => leaveCookie(c, 'facilitator', workshop, secret, isSecure(parts));
