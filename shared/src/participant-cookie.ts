// Who a browser is in a workshop, for its pages: left with the pass, which they cannot read. So a page that opens
// without the server shows nothing of whoever used the browser before.
import { isParticipantId, type ParticipantId, type WorkshopId } from './ids.ts';

/** With the workshop's id behind it. */
export const participantCookie = 'who_';

/** Of cookies as a browser lists them. */
export const readParticipantCookie = (
  cookies: string,
  workshop: WorkshopId,
): ParticipantId | undefined => {
  const start = `${participantCookie}${workshop}=`;
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(start));
  const id = found?.slice(start.length) ?? '';
  return isParticipantId(id) ? id : undefined;
};
