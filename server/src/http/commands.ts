// Asking for what happens once and in order: moving the day, its timer and its people.
import { type Command, isRefusal } from '@tday/shared/commands';
import { serverWords } from '@tday/shared/words/server';
import { forInsiders, toOthersWhoAsk } from './for-insiders.ts';
import { postRoute } from './route.ts';
import { commandBody, decidedAnswer, expectedAnswer, refusedAs } from './schemas.ts';

const says = serverWords.en.api;

export const askForCommand = postRoute({
  path: '/api/workshops/:workshop/commands',
  api: {
    says: says.command,
    body: commandBody,
    answers: {
      200: { says: says.decided, schema: decidedAnswer },
      400: { says: says.expected, schema: expectedAnswer },
      ...toOthersWhoAsk,
      409: refusedAs(says.conflict),
    },
  },
  handle: forInsiders(async ({ room, me }, _parts, c, body) => {
    // The body's schema knows an id by its letters; `decide` knows whether there is such a person.
    const answer = await room.decisions.command(body as Command, me.id);
    return isRefusal(answer) ? answer : c.json(answer);
  }),
});
