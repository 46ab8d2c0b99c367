// Opening the finished sample day, as whoever led it.
import { serverWords } from '@tday/shared/words/server';
import { answerFounder } from './founder-answer.ts';
import { statusOf } from './problem.ts';
import { postRoute } from './route.ts';
import { openSampleWorkshop } from './sample-workshop.ts';
import { refusedAs, sampleBody, startedAnswer } from './schemas.ts';
import { hostRefusal } from './starting.ts';

const says = serverWords.en.api;

export const openSample = postRoute({
  path: '/api/sample',
  api: {
    says: says.sample,
    body: sampleBody,
    answers: {
      201: { says: says.started, schema: startedAnswer },
      403: refusedAs(says.refused),
      429: refusedAs(says.tooManyStarts),
    },
  },
  handle: async (parts, c, body) => {
    const refusal = hostRefusal(parts, c, body.hostCode);
    if (refusal !== undefined) return c.json(refusal, statusOf(refusal));
    const { founded, facilitator } = await openSampleWorkshop(parts);
    return answerFounder(parts, c, founded, facilitator);
  },
});
