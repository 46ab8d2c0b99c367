// What every answer tells the browser about what a page of ours may do. Links here carry secrets, so no
// address is told to another website, and nothing of ours is shown inside its pages.
import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-resource-policy': 'same-origin',
};

/** Browsers take these only over https, and complain of them elsewhere. */
const secureHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
};

export const securityHeaders = (publicUrl: string | undefined): MiddlewareHandler => {
  const isSecure = publicUrl?.startsWith('https:') === true;
  const all = Object.entries({ ...headers, ...(isSecure && secureHeaders) });
  return async (c, next) => {
    await next();
    for (const [name, value] of all) c.res.headers.set(name, value);
    // Answers hold passes, codes and what people wrote: no cache on the way may keep them.
    if (c.req.path.startsWith('/api/')) c.res.headers.set('cache-control', 'no-store');
  };
};
