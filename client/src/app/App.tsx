// The app: the screen at the present address, and what to show while it is being fetched.
import { roomWords } from '@tday/shared/words/room';
import { Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { onAddress, readRoute } from '../features/go.ts';
import type { Announcer } from '../ui/announcer.ts';
import { AnnouncerContext } from '../ui/use-announcer.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { screenAt } from './routes.tsx';

const usePath = (): string => useSyncExternalStore(onAddress, () => location.pathname);

export const App = ({ announcer }: { readonly announcer: Announcer }) => {
  const path = usePath();
  const route = useMemo(() => readRoute(path), [path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address begins at its top
  useEffect(() => scrollTo(0, 0), [path]);
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
