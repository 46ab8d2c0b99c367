// A kept version as a facilitator looks at it: the workshop as it was, and what was written, as Yjs has it.
import { mayReadDoc, refuse, versionsRefusal } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import { openPart } from '../sync/workshop-news.ts';
import { findInsider } from './insider.ts';
import { isProblem, statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { refusedAnswer, versionAnswer } from './schemas.ts';

const says = serverWords.en.api;

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const showVersion: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/versions/:version',
  api: {
    says: says.version,
    answers: {
      200: { says: says.shown, schema: versionAnswer },
      401: { says: says.notIn, schema: refusedAnswer },
      403: { says: says.refused, schema: refusedAnswer },
      404: { says: says.noSuchThing, schema: refusedAnswer },
    },
  },
  handle: async (parts, c) => {
    const insider = await findInsider(parts, c);
    if (isProblem(insider)) return c.json(insider, statusOf(insider));
    const { room, me } = insider;
    const refusal = versionsRefusal(me);
    if (refusal !== undefined) return c.json(refusal, statusOf(refusal));
    const folded = await room.versions.at(Number(c.req.param('version')));
    if (folded === undefined) return c.json(refuse('no-such-version'), 404);
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
  },
};
