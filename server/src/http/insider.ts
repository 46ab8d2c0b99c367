// Who is asking: the participant whose pass came with a request, in their room.
import { isWorkshopId, type WorkshopId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { Participant } from '@tday/shared/workshop';
import { participantsById } from '../sync/participants-by-id.ts';
import type { Room } from '../sync/room.ts';
import { readCookie } from './cookies.ts';
import type { Ask, Parts } from './parts.ts';
import { isProblem, type Problem } from './problem.ts';
import { findPass } from './secrets.ts';

export interface Insider {
  readonly room: Room;
  readonly me: Participant;
}

/** Where a pass can come in a request, the most deliberate first. */
export interface Presented {
  readonly query?: string | undefined;
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

const bearer = (authorization: string | undefined): string | undefined =>
  /^Bearer\s+([\w-]+)$/i.exec(authorization ?? '')?.[1];

export const presentedPass = (
  { query, authorization, cookie }: Presented,
  workshop: WorkshopId,
): string | undefined => query ?? bearer(authorization) ?? readCookie(cookie, 'pass', workshop);

/** The room is opened for nobody without a pass: a stranger makes the server read nothing. */
export const insiderWith = async (
  { store, rooms }: Pick<Parts, 'store' | 'rooms'>,
  workshop: WorkshopId,
  pass: string | undefined,
): Promise<Insider | Problem> => {
  const credential = pass === undefined ? undefined : await findPass(store, pass);
  if (credential?.workshop !== workshop) return refuse('not-in-this-workshop');
  const room = await rooms.open(workshop);
  const me = room && participantsById(room.workshop).get(credential.participant);
  if (room === undefined || me === undefined) return refuse('not-in-this-workshop');
  return me.removed ? refuse('removed') : { room, me };
};

/** Of the workshop that the address names. */
export const findInsider = async (parts: Parts, c: Ask): Promise<Insider | Problem> => {
  const workshop = c.req.param('workshop') ?? '';
  if (!isWorkshopId(workshop)) return refuse('not-in-this-workshop');
  const [authorization, cookie] = [c.req.header('authorization'), c.req.header('cookie')];
  return insiderWith(parts, workshop, presentedPass({ authorization, cookie }, workshop));
};

/** Who this device is in a workshop, or why it is nobody in it. */
export const findByCookie = (
  parts: Parts,
  c: Ask,
  workshop: WorkshopId,
): Promise<Insider | Problem> =>
  insiderWith(parts, workshop, readCookie(c.req.header('cookie'), 'pass', workshop));

/** Whether this device is in the workshop already; without a word if it is not. */
export const findReturning = async (
  parts: Parts,
  c: Ask,
  workshop: WorkshopId,
): Promise<Insider | undefined> => {
  const insider = await findByCookie(parts, c, workshop);
  return isProblem(insider) ? undefined : insider;
};
