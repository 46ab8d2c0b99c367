// Keeps the built app on the device, so that a workshop's page opens when the server cannot be reached. It
// keeps files of the build alone, never a page that the server wrote for somebody, nor any answer of it.
/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: every file of it, and a number that is another one for every build. */
declare const BUILT_FILES: readonly string[];
declare const BUILD_NUMBER: string;

const page = '/index.html';
const ours = 'tday-build-';
const cacheName = `${ours}${BUILD_NUMBER}`;
/** Pages of the build before this one are still open, and fetch parts of it when they need them. */
const buildsKept = 2;
/** Longer than this nobody looks at an empty window. */
const patienceMs = 6_000;
/** What stands before a server answers so when the server is gone. */
const goneStatus: readonly number[] = [502, 503, 504];

const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName);
  await cache.addAll([page, ...BUILT_FILES]);
  await self.skipWaiting();
};

const activate = async (): Promise<void> => {
  // In the order in which they were made.
  const builds = (await caches.keys()).filter((name) => name.startsWith(ours));
  const others = builds.filter((name) => name !== cacheName);
  const old = others.slice(0, Math.max(0, builds.length - buildsKept));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

/** From the server wherever there is one: a new build is never hidden by what lies here. */
const openPage = async (request: Request): Promise<Response> => {
  const fetching = fetch(request);
  const answered = fetching.then(
    (response) => (goneStatus.includes(response.status) ? undefined : response),
    () => undefined,
  );
  const response = await Promise.race([answered, later(patienceMs)]);
  if (response !== undefined) return response;
  const cache = await caches.open(cacheName);
  return (await cache.match(page)) ?? fetching;
};

/** The names of built files say what is in them, so that one never changes. */
const openFile = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

const answer = (request: Request): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined;
  if (request.mode === 'navigate') {
    return /^\/(w|screen)\//.test(pathname) ? openPage(request) : undefined;
  }
  return pathname.startsWith('/assets/') ? openFile(request) : undefined;
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const response = answer(event.request);
  if (response !== undefined) event.respondWith(response);
});
