// The built files for browsers, in the compressed form that the browser takes. The build puts a hash of the
// content into the names of all of them under /assets: those never change.
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { ClientFiles } from './client-files.ts';
import { plainStyles, plainStylesPath } from './pages/frame.ts';
import type { App } from './parts.ts';

const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

export const addStaticFiles = (app: App, client: ClientFiles | undefined): void => {
  app.get(plainStylesPath, (c) => {
    c.header('cache-control', askAgain);
    return c.body(plainStyles, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  if (client === undefined) return;
  const serve = serveStatic({ root: client.folder, precompressed: true });
  app.get('/assets/*', keepFor(forEver), serve);
  // Only names with an ending: pages and folders are not files, and the manifest is nobody's.
  app.get('/:file{[\\w-]+\\.[\\w.]+}', keepFor(askAgain), serve);
};

const keepFor =
  (cacheControl: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', cacheControl);
  };
