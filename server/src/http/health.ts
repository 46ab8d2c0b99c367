// For whoever watches over the server: whether the process answers, and whether it can do its work.
import type { JoinCode } from '@tday/shared/ids';
import { serverWords } from '@tday/shared/words/server';
import type { Route } from './route.ts';
import { healthAnswer, refusedAnswer } from './schemas.ts';

const says = serverWords.en.api;
const anyCode = 'CCCCCC' as JoinCode;

export const showHealth: Route = {
  method: 'get',
  path: '/healthz',
  api: { says: says.healthy, answers: { 200: { says: says.shown, schema: healthAnswer } } },
  handle: (_parts, c) => c.json({ ok: true }),
};

export const showReadiness: Route = {
  method: 'get',
  path: '/readyz',
  api: {
    says: says.ready,
    answers: {
      200: { says: says.shown, schema: healthAnswer },
      503: { says: says.notReady, schema: refusedAnswer },
    },
  },
  handle: async ({ store, log }, c) => {
    try {
      await store.findCode(anyCode);
      return c.json({ ok: true });
    } catch (error) {
      log.error({ err: error }, 'the store does not answer');
      return c.json({ refused: 'not-ready', says: serverWords.en.errors.notReady }, 503);
    }
  },
};
