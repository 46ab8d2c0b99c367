// The app: the screen at the present address, and what to show while it is being fetched.
import { roomWords } from '@tday/shared/words/room';
import { Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { beginAtTop } from '../features/begin-at-top.ts';
import { onAddress, readRoute } from '../features/go.ts';
import type { Announcer } from '../ui/announcer.ts';
import { AnnouncerContext } from '../ui/use-announcer.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { screenAt } from './routes.tsx';

const usePath = (): string => useSyncExternalStore(onAddress, () => location.pathname);

/** A new address is read from its top; the first one is where the browser begins by itself. */
const useFreshStart = (path: string): void => {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) beginAtTop();
    shown.current = path;
  }, [path]);
};

export const App = ({ announcer }: { readonly announcer: Announcer }) => {
  const path = usePath();
  const route = useMemo(() => readRoute(path), [path]);
  useFreshStart(path);
  return (
    <AnnouncerContext value={announcer}>
      <ErrorScreen>
        <Suspense fallback={<p className="govuk-body tday-waiting">{roomWords.en.loading}</p>}>
          {screenAt(route)}
        </Suspense>
      </ErrorScreen>
    </AnnouncerContext>
  );
};
