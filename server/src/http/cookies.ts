// What a browser carries for each workshop: its pass; who it is by it, which its pages may read; the rejoin
// code for the minutes in which it is shown; and, where it led here, the secret of the facilitator's link.
import type { WorkshopId } from '@tday/shared/ids';
import { participantCookie } from '@tday/shared/participant-cookie';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Ask } from './parts.ts';

const kinds = {
  pass: 'pass_',
  who: participantCookie,
  rejoin: 'rejoin_',
  facilitator: 'facilitator_',
} as const;
type Kind = keyof typeof kinds;

const daySeconds = 86_400;
const ages: Readonly<Record<Kind, number>> = {
  pass: 180 * daySeconds,
  who: 180 * daySeconds,
  rejoin: 900,
  facilitator: 180 * daySeconds,
};

/** Browsers send every one of them with every request, and servers bound what they read of a request. */
const mostWorkshops = 30;

const nameOf = (kind: Kind, workshop: WorkshopId): string => `${kinds[kind]}${workshop}`;

export const readCookie = (
  header: string | undefined,
  kind: Kind,
  workshop: WorkshopId,
): string | undefined => {
  const name = nameOf(kind, workshop);
  return header === undefined ? undefined : parse(header, name)[name];
};

export const leaveCookie = (
  c: Ask,
  kind: Kind,
  workshop: WorkshopId,
  value: string,
  secure: boolean,
): void => {
  setCookie(c, nameOf(kind, workshop), value, {
    path: '/',
    httpOnly: kind !== 'who',
    sameSite: 'Lax',
    secure,
    maxAge: ages[kind],
  });
  dropOldest(c, kind, nameOf(kind, workshop));
};

/** Browsers send the oldest cookies first. */
const dropOldest = (c: Ask, kind: Kind, newest: string): void => {
  const names = Object.keys(parse(c.req.header('cookie') ?? ''));
  const others = names.filter((name) => name.startsWith(kinds[kind]) && name !== newest);
  for (const name of others.slice(0, Math.max(0, others.length + 1 - mostWorkshops)))
    deleteCookie(c, name, { path: '/' });
};
