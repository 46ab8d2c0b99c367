// The whole of HTTP: what holds for every address, the table of addresses, and what is said where something
// is not there or went wrong.
import { randomBytes } from 'node:crypto';
import { joinWords } from '@tday/shared/words/join';
import { serverWords } from '@tday/shared/words/server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NotKeptError } from '../store/store.ts';
import { ServerFullError } from '../sync/rooms.ts';
import { draw, drawProblem } from './draw.ts';
import { isFromAnotherSite } from './origin.ts';
import { messageView } from './pages/message-page.ts';
import type { Answer, App, AppEnv, Ask, Parts } from './parts.ts';
import { problem } from './problem.ts';
import { routes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { addStaticFiles } from './static-files.ts';

const words = serverWords.en.errors;

/** A title, a name and some codes: nothing that comes in here is longer. */
const largestBody = 64 * 1024;

/** How long whoever finds no room is to stay away. */
/** By the status: one more workshop may be started every two minutes, which is the slowest. */
const retrySeconds = new Map([
  [429, 120],
  [503, 30],
]);

/** Programs and the app read JSON; people read pages. */
const wantsJson = (c: Ask): boolean =>
  /^\/(api\/|sync\/|healthz$|readyz$|metrics$)/.test(c.req.path);

interface Said {
  readonly refused: string;
  readonly title: string;
  readonly says: string;
  readonly link?: { readonly href: string; readonly words: string };
}

const say = (parts: Parts, c: Ask, said: Said, status: ContentfulStatusCode): Answer => {
  const { refused, title, says, link } = said;
  if (wantsJson(c)) return c.json({ refused, says }, status);
  return draw(parts, c, messageView({ title, says, ...(link && { link }) }), status);
};

const refuseOtherSites =
  (parts: Parts): MiddlewareHandler =>
  async (c, next) => {
    const [origin, host] = [c.req.header('origin'), c.req.header('host')];
    const asked = { origin, host, fetchSite: c.req.header('sec-fetch-site') };
    if (['GET', 'HEAD'].includes(c.req.method)) return next();
    if (!isFromAnotherSite(asked, parts.addresses.publicUrl)) return next();
    const refusal = problem('other-site');
    return wantsJson(c) ? c.json(refusal, 403) : drawProblem(parts, c, refusal);
  };

const tellOfRequest =
  ({ log, metrics }: Parts): MiddlewareHandler =>
  async (c, next) => {
    const from = performance.now();
    await next();
    // The path of the route, never the address itself: addresses carry secrets.
    const { routePath, method } = c.req;
    const ms = Math.round(performance.now() - from);
    metrics.requested(method, routePath, c.res.status);
    log.debug({ method, route: routePath, status: c.res.status, ms }, 'asked');
  };

/** Whoever is turned away for the moment is told when to come again. */
const sayWhenToComeAgain: MiddlewareHandler = async (c, next) => {
  await next();
  const seconds = retrySeconds.get(c.res.status);
  if (seconds !== undefined && !c.res.headers.has('retry-after'))
    c.header('retry-after', String(seconds));
};

const notFound = (parts: Parts, c: Ask): Answer => {
  const { title, says, link } = words.notFound;
  const said = { title, says, link: { href: '/j', words: link } };
  return wantsJson(c)
    ? c.json({ refused: 'not-found', says: words.noSuchAddress }, 404)
    : say(parts, c, { refused: 'not-found', ...said }, 404);
};

/** Nothing of the error itself reaches anybody: it stands in the log, under the id that is shown. */
const ourFault = (parts: Parts, c: Ask, error: Error): Answer => {
  if (error instanceof NotKeptError) {
    parts.log.error({ err: error, route: c.req.routePath }, 'not kept');
    return say(parts, c, { refused: 'not-kept', ...words.notKept }, 503);
  }
  if (error instanceof ServerFullError)
    return say(parts, c, { refused: 'server-full', ...words.serverFull }, 503);
  const fault = randomBytes(4).toString('hex');
  parts.log.error({ err: error, fault, route: c.req.routePath }, 'our fault');
  const { title, says } = words.ourFault;
  return say(parts, c, { refused: 'our-fault', title, says: says(fault) }, 500);
};

const tooLarge = (parts: Parts, c: Ask): Answer => {
  const title = joinWords.en.problem;
  return say(parts, c, { refused: 'too-large', title, says: words.tooLarge }, 413);
};

export const makeApp = (parts: Parts): App => {
  const app: App = new Hono<AppEnv>();
  app.use(securityHeaders(parts.addresses.publicUrl));
  app.use(tellOfRequest(parts));
  app.use(sayWhenToComeAgain);
  app.use(compress());
  app.use(refuseOtherSites(parts));
  const onError = (c: Ask) => tooLarge(parts, c);
  for (const { method, path, handle, largestBody: maxSize = largestBody } of routes)
    app[method](path, bodyLimit({ maxSize, onError }), (c) => handle(parts, c));
  addStaticFiles(app, parts.client);
  app.notFound((c) => notFound(parts, c));
  app.onError((error, c) => ourFault(parts, c, error));
  return app;
};
