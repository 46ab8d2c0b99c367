// The links and the trace, for views; and to agree again on what changed since it was agreed.
import type { Suspect } from '@tday/shared/trace/suspects';
import { stepOf } from '@tday/shared/trace/trace-plan';
import { useCallback, useSyncExternalStore } from 'react';
import type { ContentStore } from '../model/content-store.ts';
import type { Host } from '../model/host.ts';
import { type TraceReading, TraceStore } from '../model/trace-store.ts';
import { localEdit } from '../model/undo.ts';
import {
  useCopy,
  useDoer,
  useOpenWorkshop,
  useReportSource,
  useTemplate,
  useWorkshop,
} from './use-model.ts';

/** One reading for all the views of a copy. */
const stores = new WeakMap<ContentStore, TraceStore>();

const traceStoreOf = (store: ContentStore, host: Host): TraceStore => {
  const known = stores.get(store) ?? new TraceStore(store, host);
  stores.set(store, known);
  return known;
};

export const useTrace = (): TraceReading => {
  const { store } = useCopy();
  const { host } = useOpenWorkshop();
  const source = useReportSource();
  // A reference that the server gives is part of what is shown.
  useWorkshop((workshop) => workshop.references);
  const traceStore = traceStoreOf(store, host);
  const listen = useCallback((wake: () => void) => traceStore.onChange(wake), [traceStore]);
  return useSyncExternalStore(listen, () => traceStore.get(source()));
};

/** Says again that a row is agreed, with the words that it has now. */
export const useAgreeAgain = (): ((suspect: Suspect) => void) => {
  const { content } = useCopy();
  const { trace } = useTemplate();
  const doer = useDoer();
  return useCallback(
    ({ place }) => {
      const field = stepOf(trace, place.section)?.agreed?.field;
      if (field === undefined) return;
      const address = { ...place, field };
      content.setValue(address, content.raw(address), doer(), localEdit);
    },
    [content, trace, doer],
  );
};
