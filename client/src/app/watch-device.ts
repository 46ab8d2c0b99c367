// Tells an open workshop what happens to the device: the network goes and comes, the page is hidden and
// shown again. A page in which something is not kept is not left without a question.
import { unkeptOf } from '../model/connection.ts';
import type { OpenWorkshop } from '../model/workshop-state.ts';

export const watchDevice = (opened: OpenWorkshop): (() => void) => {
  const watching = new AbortController();
  const { signal } = watching;
  const back = () => opened.lineBack();
  const seen = () => (document.hidden ? opened.rest() : back());
  const leaving = (event: BeforeUnloadEvent) => {
    if (unkeptOf(opened.state.getState().connection) > 0) event.preventDefault();
  };
  addEventListener('offline', () => opened.lineLost(), { signal });
  addEventListener('online', back, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
  addEventListener('pagehide', () => opened.rest(), { signal });
  // A page that is thrown away while frozen is told nothing more.
  document.addEventListener('freeze', () => opened.rest(), { signal });
  document.addEventListener('resume', back, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  addEventListener('beforeunload', leaving, { signal });
  if (!navigator.onLine) opened.lineLost();
  return () => watching.abort();
};
