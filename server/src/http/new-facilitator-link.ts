// Another facilitator's link in the place of the one before, which may have come into wrong hands.
import { refuse } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import { leaveFacilitatorSecret } from './entering.ts';
import { forInsiders, toOthersWhoAsk } from './for-insiders.ts';
import { postRoute } from './route.ts';
import { emptyBody, newFacilitatorLinkAnswer } from './schemas.ts';
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
      ...toOthersWhoAsk,
    },
  },
  handle: forInsiders(async ({ room, me }, parts, c) => {
    if (me.role !== 'facilitator') return refuse('not-a-facilitator');
    const secret = makeSecret(parts.random);
    await parts.store.replaceFacilitatorHash(room.id, hashSecret(secret));
    parts.log.info({ workshop: room.id, participant: me.id }, 'the facilitator link was replaced');
    leaveFacilitatorSecret(parts, c, room.id, secret);
    return c.json({ facilitatorLink: facilitatorLink(parts, c, room.id, secret) }, 201);
  }),
});
