// After changes of what documents are made of, something made of them is made again, at most once a second.
import { useCallback, useEffect, useRef } from 'react';
import { useOnReportChange, useOpenWorkshop } from './use-model.ts';

const everyMs = 1000;

/** `make` stays the same from one rendering to the next. */
export const useReportAgain = (make: () => void): void => {
  const { host } = useOpenWorkshop();
  const waiting = useRef<() => void>(undefined);
  const changed = useCallback(() => {
    waiting.current ??= host.later(everyMs, () => {
      waiting.current = undefined;
      make();
    });
  }, [host, make]);
  useOnReportChange(changed);
  useEffect(
    () => () => {
      waiting.current?.();
      waiting.current = undefined;
    },
    [],
  );
};
