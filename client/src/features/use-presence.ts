// Who is here and where, for views.
import type { ParticipantId } from '@tday/shared/ids';
import type { OwnPresence } from '@tday/shared/presence';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Other } from '../model/presence-hub.ts';
import { useCopy, useOpenWorkshop } from './use-model.ts';

/** The participants who are here now, this one among them. */
export const useHere = (): ReadonlySet<ParticipantId> => {
  const { presence } = useCopy();
  const { me } = useOpenWorkshop();
  const here = useSyncExternalStore(
    useCallback((wake) => presence.onPeople(wake), [presence]),
    () => presence.here(),
  );
  return useMemo(() => new Set([...here, me]), [here, me]);
};

/** The others whose place is in a section. */
export const useOthersIn = (section: string): readonly Other[] => {
  const { presence } = useCopy();
  return useSyncExternalStore(
    useCallback((wake) => presence.onSection(section, wake), [presence, section]),
    () => presence.inSection(section),
  );
};

/** Says where this participant is; call it on focus. */
export const useStandAt = (): ((place: Omit<OwnPresence, 'caret'>) => void) => {
  const { presence } = useCopy();
  return useCallback((place) => presence.standAt(place), [presence]);
};
