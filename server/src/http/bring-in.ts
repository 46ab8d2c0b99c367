// What every kind of wire goes through before it is in a room: what was asked for in its address, who
// asks, and how it is closed where they may not come in.
import type { IncomingMessage } from 'node:http';
import { type DocName, isDocName } from '@tday/shared/content-names';
import { isWorkshopId, type WorkshopId } from '@tday/shared/ids';
import { type ClosingName, closings } from '@tday/shared/protocol';
import { limitClosings } from '../sync/limits.ts';
import { ServerFullError } from '../sync/rooms.ts';
import type { Wire } from '../sync/wire.ts';
import { insiderWith, presentedPass } from './insider.ts';
import { isFromAnotherSite } from './origin.ts';
import type { Parts } from './parts.ts';
import { isProblem } from './problem.ts';

/** Of /sync/<workshop>/<doc> and what stands behind the question mark. */
export interface Asked {
  readonly workshop: WorkshopId;
  readonly doc: DocName;
  readonly pass: string | undefined;
  readonly ext: boolean;
  readonly version: number | undefined;
  readonly epoch: number | undefined;
  /** Whose copy the page has; undefined from a program that does not say. */
  readonly participant: string | undefined;
}

export const isOfAnotherSite = (
  { headers }: IncomingMessage,
  { addresses }: Pick<Parts, 'addresses'>,
): boolean => {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const fetchSite = typeof site === 'string' ? site : undefined;
  return isFromAnotherSite({ origin, host, fetchSite }, addresses.publicUrl);
};

const readNumber = (given: string | null): number | undefined =>
  given !== null && /^\d{1,10}$/.test(given) ? Number(given) : undefined;

/** `ending`: what stands behind the document's name in the addresses of the second wire. */
export const readAsked = (
  { url, headers }: IncomingMessage,
  ending: '' | '/events' | '/frames' = '',
): Asked | undefined => {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://server');
  const [, workshop = '', doc = '', rest = ''] =
    /^\/sync\/([^/]+)\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  if (!isWorkshopId(workshop) || !isDocName(doc) || rest !== ending) return undefined;
  const query = searchParams.get('pass') ?? undefined;
  const { authorization, cookie } = headers;
  return {
    workshop,
    doc,
    pass: presentedPass({ query, authorization, cookie }, workshop),
    ext: searchParams.get('ext') === '1',
    version: readNumber(searchParams.get('v')),
    epoch: readNumber(searchParams.get('e')),
    participant: searchParams.get('p') ?? undefined,
  };
};

const closingOf = (refused: string): ClosingName => (refused === 'removed' ? 'removed' : 'badPass');

/** Puts a wire into its room; answers how it is to be closed where it may not come in. */
const bringIn = async (
  parts: Parts,
  asked: Asked | undefined,
  wire: Wire,
): Promise<ClosingName | undefined> => {
  if (asked === undefined) return 'noSuchWorkshop';
  const { workshop, doc, pass, ext, version, epoch } = asked;
  const insider = await insiderWith(parts, workshop, pass);
  if (isProblem(insider)) return closingOf(insider.refused);
  const { room, me } = insider;
  // Another pass has come into this browser since the page was opened: what waits in the page is not theirs.
  if (asked.participant !== undefined && asked.participant !== me.id) return 'badPass';
  const knows = {
    ...(version !== undefined && { version }),
    ...(epoch !== undefined && { epoch }),
  };
  room.join(wire, { participant: me.id, doc, ext, ...knows });
  return undefined;
};

export const receive = async (
  parts: Parts,
  asked: Asked | undefined,
  wire: Wire,
): Promise<void> => {
  const close = (name: ClosingName) => {
    parts.rooms.counts.closed(name);
    wire.close(closings[name].code, closings[name].reason);
  };
  try {
    const closing = await bringIn(parts, asked, wire);
    if (closing !== undefined) close(closing);
  } catch (error) {
    if (error instanceof ServerFullError) return close(limitClosings.roomsBytes);
    parts.log.error({ err: error, workshop: asked?.workshop }, 'a wire could not be brought in');
    close('notKept');
  }
};
