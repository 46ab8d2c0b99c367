// A kept version as a facilitator looks at it: the workshop as it was, and what was written, as Yjs has it.
import { mayReadDoc, refuse, versionsRefusal } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import { openPart } from '../sync/workshop-news.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import type { Route } from './route.ts';
import { refusedAs, versionAnswer } from './schemas.ts';

const says = serverWords.en.api;

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const showVersion: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/versions/:version',
  api: {
    says: says.version,
    answers: {
      200: { says: says.shown, schema: versionAnswer },
      ...toOthers,
      404: refusedAs(says.noSuchThing),
    },
  },
  handle: forInsiders(async ({ room, me }, _parts, c) => {
    const refusal = versionsRefusal(me);
    if (refusal !== undefined) return refusal;
    const folded = await room.versions.at(Number(c.req.param('version')));
    if (folded === undefined) return refuse('no-such-version');
    const { docs, workshop, lastChangedAt } = folded;
    const seesAll = mayReadDoc(me, 'restricted');
    return c.json({
      workshop: seesAll ? workshop : openPart(room.template, workshop),
      lastChangedAt,
      docs: {
        content: inBase64(docs.content),
        ...(seesAll && { restricted: inBase64(docs.restricted) }),
      },
    });
  }),
};
