// Asking for what happens once and in order: moving the day, its timer and its people.
import { type Command, isRefusal } from '@tday/shared/commands';
import { serverWords } from '@tday/shared/words/server';
import { findInsider } from './insider.ts';
import { isProblem, statusOf } from './problem.ts';
import { postRoute } from './route.ts';
import { commandBody, decidedAnswer, expectedAnswer, refusedAnswer } from './schemas.ts';

const says = serverWords.en.api;

export const askForCommand = postRoute({
  path: '/api/workshops/:workshop/commands',
  api: {
    says: says.command,
    body: commandBody,
    answers: {
      200: { says: says.decided, schema: decidedAnswer },
      400: { says: says.expected, schema: expectedAnswer },
      401: { says: says.notIn, schema: refusedAnswer },
      403: { says: says.refused, schema: refusedAnswer },
      409: { says: says.conflict, schema: refusedAnswer },
    },
  },
  handle: async (parts, c, body) => {
    const insider = await findInsider(parts, c);
    if (isProblem(insider)) return c.json(insider, statusOf(insider));
    // The body's schema knows an id by its letters; `decide` knows whether there is such a person.
    const answer = await insider.room.decisions.command(body as Command, insider.me.id);
    return isRefusal(answer) ? c.json(answer, statusOf(answer)) : c.json(answer);
  },
});
