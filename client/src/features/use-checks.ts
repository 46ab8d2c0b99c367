// Where React meets the checks. What runs them is fetched once the room is there: nobody waits for it to
// write.
import type { Finding, FindingPlace } from '@tday/shared/checks/finding';
import type { ReasonPlace } from '@tday/shared/content-view';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CheckDesk, Checked } from '../model/check-desk.ts';
import { localEdit } from '../model/undo.ts';
import { useCopy, useDoer, useOpenWorkshop, useTemplate } from './use-model.ts';

export const CheckDeskContext = createContext<CheckDesk | undefined>(undefined);

/** The desk for everything below; undefined until it is there, and where the template checks nothing. */
export const useCheckDesk = (arrived: boolean): CheckDesk | undefined => {
  const open = useOpenWorkshop();
  const copy = useCopy();
  const checks = useTemplate().checks?.length ?? 0;
  const [desk, setDesk] = useState<CheckDesk>();
  useEffect(() => {
    if (checks === 0 || !arrived) return;
    let left = false;
    let made: CheckDesk | undefined;
    // Without it the room is as it was before: it is asked for again with the next visit.
    void import('../model/check-desk.ts').then(
      (loaded) => {
        if (left) return;
        made = new loaded.CheckDesk(open, copy);
        setDesk(made);
      },
      () => {},
    );
    return () => {
      left = true;
      made?.close();
      setDesk(undefined);
    };
  }, [open, copy, checks, arrived]);
  return desk;
};

const nothing: readonly Finding[] = [];

const useDesk = <Part>(read: (desk: CheckDesk | undefined) => Part): Part => {
  const desk = useContext(CheckDeskContext);
  const listen = useCallback((wake: () => void) => desk?.onChange(wake) ?? (() => {}), [desk]);
  return useSyncExternalStore(listen, () => read(desk));
};

export const useChecked = (): Checked | undefined => useDesk((desk) => desk?.checked);

export const useFindingsAt = (place: FindingPlace): readonly Finding[] =>
  useDesk((desk) => desk?.at(place) ?? nothing);

export const useFindingsInRow = (place: FindingPlace): readonly Finding[] =>
  useDesk((desk) => desk?.inRow(place) ?? nothing);

/** Keeps what was found as it is, with a reason; without one, the reason is taken back. */
export const useKeepReason = (): ((
  place: ReasonPlace,
  reason: { readonly because: string; readonly about: readonly string[] } | undefined,
) => void) => {
  const { content } = useCopy();
  const doer = useDoer();
  return useCallback(
    (place, reason) => {
      // A reason that is there for other words in the same place goes on holding for them.
      const before = content.reason(place)?.about ?? [];
      const about = reason && [...new Set([...before, ...reason.about])];
      content.setReason(place, reason && { ...reason, about: about ?? [] }, doer(), localEdit);
    },
    [content, doer],
  );
};
