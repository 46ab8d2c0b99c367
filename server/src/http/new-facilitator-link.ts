// Another facilitator's link in the place of the one before, which may have come into wrong hands.
import { refuse } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import { leaveFacilitatorSecret } from './entering.ts';
import { findInsider } from './insider.ts';
import { isProblem, statusOf } from './problem.ts';
import { postRoute } from './route.ts';
import { emptyBody, newFacilitatorLinkAnswer, refusedAnswer } from './schemas.ts';
import { hashSecret, makeSecret } from './secrets.ts';
import { facilitatorLink } from './starting.ts';

const says = serverWords.en.api;

export const newFacilitatorLink = postRoute({
  path: '/api/workshops/:workshop/facilitator-link',
  api: {
    says: says.newFacilitatorLink,
    body: emptyBody,
    answers: {
      201: { says: says.newFacilitatorLinkGiven, schema: newFacilitatorLinkAnswer },
      401: { says: says.notIn, schema: refusedAnswer },
      403: { says: says.refused, schema: refusedAnswer },
    },
  },
  handle: async (parts, c) => {
    const insider = await findInsider(parts, c);
    if (isProblem(insider)) return c.json(insider, statusOf(insider));
    const { room, me } = insider;
    if (me.role !== 'facilitator') return c.json(refuse('not-a-facilitator'), 403);
    const secret = makeSecret(parts.random);
    await parts.store.replaceFacilitatorHash(room.id, hashSecret(secret));
    parts.log.info({ workshop: room.id, participant: me.id }, 'the facilitator link was replaced');
    leaveFacilitatorSecret(parts, c, room.id, secret);
    return c.json({ facilitatorLink: facilitatorLink(parts, c, room.id, secret) }, 201);
  },
});
