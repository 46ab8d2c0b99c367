// Starting a workshop, and the workshop as each participant may see it.
import { docNames } from '@tday/shared/content-names';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { serverWords } from '@tday/shared/words/server';
import type { Participant } from '@tday/shared/workshop';
import { visibleTo } from '../sync/workshop-news.ts';
import { sharedOrigin } from './addresses.ts';
import { readCookie } from './cookies.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import { answerFounder } from './founder-answer.ts';
import type { Insider } from './insider.ts';
import type { Ask, Parts } from './parts.ts';
import { placeRows } from './place-rows.ts';
import { isProblem, problem, statusOf } from './problem.ts';
import { postRoute, type Route } from './route.ts';
import { refusedAs, startBody, startedAnswer, workshopAnswer } from './schemas.ts';
import { isSecret } from './secrets.ts';
import {
  facilitatorLink,
  firstDecisions,
  found,
  founder,
  hostRefusal,
  readTitle,
} from './starting.ts';

const says = serverWords.en.api;

export const startWorkshop = postRoute({
  path: '/api/workshops',
  api: {
    says: says.start,
    body: startBody,
    answers: {
      201: { says: says.started, schema: startedAnswer },
      403: refusedAs(says.refused),
      404: refusedAs(says.noSuchTemplate),
      429: refusedAs(says.tooManyStarts),
    },
  },
  handle: async (parts, c, body) => {
    const refusal = hostRefusal(parts, c, body.hostCode);
    if (refusal !== undefined) return c.json(refusal, statusOf(refusal));
    const template = await parts.templates.find(body.template);
    if (template === undefined) return c.json(problem('no-such-template'), 404);
    const title = readTitle(body.title);
    if (typeof title !== 'string') return c.json(title, statusOf(title));
    const me = founder(parts, template, body.name, body.group);
    if (isProblem(me)) return c.json(me, statusOf(me));
    const { place = '' } = body;
    const about = { title, marking: body.marking ?? 'OFFICIAL', ...(place !== '' && { place }) };
    const decided = firstDecisions(about, [me], me.id, parts.now());
    const founded = await found(parts, { template, decided });
    await placeRows(parts, founded, template, me);
    return answerFounder(parts, c, founded, me);
  },
});

/** What the facilitator is to say and do is nobody else's. */
const templateFor = (template: Template, { role }: Participant): Template =>
  role === 'facilitator'
    ? template
    : { ...template, stages: template.stages.map((stage) => ({ ...stage, script: { say: '' } })) };

const describe = async (parts: Parts, c: Ask, { room, me }: Insider): Promise<object> => {
  const keys = await parts.store.findKeys(room.id);
  const code = keys?.code ?? '';
  const cookie = c.req.header('cookie');
  const rejoinCode = readCookie(cookie, 'rejoin', room.id);
  const known = me.role === 'facilitator' ? readCookie(cookie, 'facilitator', room.id) : undefined;
  // A link that another facilitator has replaced opens nothing.
  const secret = keys && known && isSecret(known, keys.facilitatorHash) ? known : undefined;
  return {
    workshop: visibleTo(me.id, room.template, room.workshop),
    template: templateFor(room.template, me),
    participant: me.id,
    epoch: room.epoch,
    now: parts.now(),
    docs: docNames.filter((doc) => mayReadDoc(me, doc)),
    code,
    joinAddress: `${sharedOrigin(parts.addresses, c.req.url)}/j/${code}`,
    ...(rejoinCode !== undefined && { rejoinCode }),
    ...(secret !== undefined && { facilitatorLink: facilitatorLink(parts, c, room.id, secret) }),
  };
};

export const showWorkshop: Route = {
  method: 'get',
  path: '/api/workshops/:workshop',
  api: {
    says: says.show,
    answers: {
      200: { says: says.shown, schema: workshopAnswer },
      ...toOthers,
    },
  },
  handle: forInsiders(async (insider, parts, c) => c.json(await describe(parts, c, insider))),
};
