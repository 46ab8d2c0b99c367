// For whoever watches over the server: whether the process answers, whether it can do its work, and what it
// has done so far.
import { createHash, timingSafeEqual } from 'node:crypto';
import { serverWords } from '@tday/shared/words/server';
import type { Ask, Parts } from './parts.ts';
import type { Route } from './route.ts';
import { healthAnswer, readyAnswer, refusedAs } from './schemas.ts';
import { isOfThisComputer } from './visitor.ts';

const says = serverWords.en.api;
const words = serverWords.en.errors;

/** How long whoever finds the server not ready is to wait. */
const retrySeconds = 5;

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
      200: { says: says.shown, schema: readyAnswer },
      503: refusedAs(says.notReady),
    },
  },
  handle: async ({ readiness, lastBackup }, c) => {
    const why = await readiness.why();
    if (why === undefined)
      return c.json({ ok: true, ...(lastBackup && { lastBackup: lastBackup() }) });
    c.header('retry-after', String(retrySeconds));
    return c.json({ refused: why, says: words.unready[why] }, 503);
  },
};

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const isToken = (c: Ask, token: string): boolean => {
  const [, given = ''] = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return timingSafeEqual(sha256(given), sha256(token));
};

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** A proxy on this computer is on this computer too, and asks for others: it says so, or for which host. */
const isAskedHere = (c: Ask): boolean => {
  const forOthers = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
  return (
    isOfThisComputer(c.env?.incoming?.socket.remoteAddress?.replace('::ffff:', '') ?? '') &&
    loopbackHost.test(c.req.header('host') ?? '') &&
    forOthers.every((header) => c.req.header(header) === undefined)
  );
};

const maySeeMetrics = ({ metricsToken }: Parts, c: Ask): boolean =>
  metricsToken === undefined ? isAskedHere(c) : isToken(c, metricsToken);

export const showMetrics: Route = {
  method: 'get',
  path: '/metrics',
  api: {
    says: says.metrics,
    answers: {
      200: { says: says.shown, mediaType: 'text/plain' },
      403: refusedAs(says.refused),
    },
  },
  handle: async (parts, c) => {
    if (!maySeeMetrics(parts, c))
      return c.json({ refused: 'not-here', says: words.noMetrics }, 403);
    const { metrics } = parts;
    return c.body(await metrics.text(), 200, {
      'content-type': metrics.contentType,
      'cache-control': 'no-store',
    });
  },
};
