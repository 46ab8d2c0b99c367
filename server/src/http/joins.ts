// Coming into a workshop, for programs and for pages with JavaScript: new, back again, and a new rejoin code
// for whoever lost theirs.
import type { ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import { findParticipant } from '@tday/shared/workshop';
import type { SameName } from '../domain/joining.ts';
import { comeBack, type Entered, enter, leavePass, roomOfCode, roomOfId } from './entering.ts';
import { forInsiders, toOthersWhoAsk } from './for-insiders.ts';
import type { Ask, Parts } from './parts.ts';
import { isProblem, type Problem, problem, statusOf } from './problem.ts';
import { postRoute } from './route.ts';
import {
  enteredAnswer,
  joinBody,
  newRejoinCodeAnswer,
  newRejoinCodeBody,
  refusedAs,
  rejoinBody,
  sameNameAnswer,
} from './schemas.ts';
import { giveRejoinCode } from './secrets.ts';

const says = serverWords.en.api;

const answerEntrance = (parts: Parts, c: Ask, answer: Entered | SameName | Problem): Response => {
  if (isProblem(answer)) return c.json(answer, statusOf(answer));
  if ('sameNameAs' in answer) {
    const { name, group, role, joinedAt } = answer.sameNameAs;
    return c.json({ ...problem('same-name'), sameNameAs: { name, group, role, joinedAt } }, 409);
  }
  leavePass(parts, c, answer);
  return c.json({ ...answer, participant: answer.participant.id }, 201);
};

export const joinWorkshop = postRoute({
  path: '/api/join',
  api: {
    says: says.join,
    body: joinBody,
    answers: {
      201: { says: says.joined, schema: enteredAnswer },
      404: refusedAs(says.wrongCode),
      409: { says: says.sameName, schema: sameNameAnswer },
      429: refusedAs(says.tooManyTries),
    },
  },
  handle: async (parts, c, body) => {
    const room = await roomOfCode(parts, c, body.code);
    if (isProblem(room)) return c.json(room, statusOf(room));
    if (body.rejoinCode !== undefined)
      return answerEntrance(parts, c, await comeBack(parts, c, room, body.rejoinCode));
    const { name, group, role = 'contributor' } = body;
    const arrival = { name, group, role, isAnother: body.sameName === 'another' };
    return answerEntrance(parts, c, await enter(parts, room, arrival));
  },
});

export const rejoinWorkshop = postRoute({
  path: '/api/rejoin',
  api: {
    says: says.rejoin,
    body: rejoinBody,
    answers: {
      201: { says: says.joined, schema: enteredAnswer },
      403: refusedAs(says.refused),
      404: refusedAs(says.wrongCode),
      429: refusedAs(says.tooManyTries),
    },
  },
  handle: async (parts, c, { code, workshop = '', rejoinCode }) => {
    const room = await (code === undefined
      ? roomOfId(parts, workshop)
      : roomOfCode(parts, c, code));
    if (isProblem(room)) return c.json(room, statusOf(room));
    return answerEntrance(parts, c, await comeBack(parts, c, room, rejoinCode));
  },
});

/** For oneself, or by a facilitator for somebody who stands there without a device. */
export const newRejoinCode = postRoute({
  path: '/api/workshops/:workshop/rejoin-codes',
  api: {
    says: says.newRejoinCode,
    body: newRejoinCodeBody,
    answers: {
      201: { says: says.newRejoinCodeGiven, schema: newRejoinCodeAnswer },
      ...toOthersWhoAsk,
    },
  },
  handle: forInsiders(async ({ room, me }, parts, c, body) => {
    const id = body.participant as ParticipantId;
    if (me.role !== 'facilitator' && me.id !== id) return refuse('not-a-facilitator');
    if (findParticipant(room.workshop, id) === undefined) return refuse('no-such-participant');
    await parts.store.dropCredentials(id, 'rejoin');
    const rejoinCode = await giveRejoinCode(parts.store, parts.random, room.id, id);
    return c.json({ rejoinCode }, 201);
  }),
});
