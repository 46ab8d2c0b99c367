// Has the service worker keep the app on this device, so that a reload without the server opens it. Browsers
// allow that over https and on the machine itself. Elsewhere the page must stay open, and has every screen
// fetched while it can be.
import { loadDocumentScreen, loadExportScreen } from './load-screens.ts';

const workerPath = '/service-worker.js';
/** What people need in order to write comes first. */
const laterMs = 5_000;

const register = (): void => {
  // Without it, everything works but a reload while offline, and the page says so.
  navigator.serviceWorker.register(workerPath, { updateViaCache: 'none' }).catch(() => undefined);
};

const fetchRest = (): void => {
  // What could not be had is asked for again when it is wanted.
  void Promise.allSettled([loadDocumentScreen(), loadExportScreen()]);
};

/** Gives the way to leave it be. */
export const keepPageOnDevice = (): (() => void) => {
  if (!import.meta.env.PROD) return () => {};
  const timer = setTimeout('serviceWorker' in navigator ? register : fetchRest, laterMs);
  return () => clearTimeout(timer);
};

export const reloadsOffline = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
