// Says something to a screen reader once what it is about has come to rest: a slider that is being dragged says
// nothing at each of its steps.
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useOpenWorkshop } from '../use-model.ts';

const restMs = 700;

/** `says` is asked for when `about` has not changed for a moment; nothing is said of what it was at first. */
export const useAnnounceSettled = (kind: string, about: string, says: () => string): void => {
  const announcer = useAnnouncer();
  const { host } = useOpenWorkshop();
  const said = useRef(about);
  const latest = useRef(says);
  latest.current = says;
  useEffect(() => {
    if (said.current === about) return;
    return host.later(restMs, () => {
      said.current = about;
      announcer.politely(kind, () => latest.current());
    });
  }, [announcer, host, kind, about]);
};
