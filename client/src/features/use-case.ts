// The numbers of the case, for views: what they are, what they were when the stage began, why they moved.
import type { Case } from '@tday/shared/case/case';
import { type Move, movesSince } from '@tday/shared/case/what-moved';
import type { Version } from '@tday/shared/workshop';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { CaseStore } from '../model/case-store.ts';
import type { ContentStore } from '../model/content-store.ts';
import type { NetValues } from '../model/version-desk.ts';
import { useCopy, useOpenWorkshop, useReportSource, useWorkshop } from './use-model.ts';

/** One reading of the case for all the views of a copy. */
const stores = new WeakMap<ContentStore, CaseStore>();

const caseStoreOf = (store: ContentStore): CaseStore => {
  const known = stores.get(store) ?? new CaseStore(store);
  stores.set(store, known);
  return known;
};

/** Undefined where nothing is computed, or this participant may not see it. */
export const useCase = (): Case | undefined => {
  const { store } = useCopy();
  const source = useReportSource();
  // A reference that the server gives is part of what is shown.
  useWorkshop((workshop) => workshop.references);
  const caseStore = caseStoreOf(store);
  const listen = useCallback((wake: () => void) => caseStore.onChange(wake), [caseStore]);
  return useSyncExternalStore(listen, () => caseStore.get(source()));
};

/** The version that was kept as the room went on to where it is now. */
const useStageVersion = (): Version | undefined =>
  useWorkshop((workshop) => workshop.versions?.findLast(({ reason }) => reason.kind === 'stage'));

export interface SinceStage {
  /** When the stage began, milliseconds since 1970; when the workshop did, in its first stage. */
  readonly since: number;
  /** Undefined until they were fetched, and where nothing was kept yet. */
  readonly netValues: NetValues | undefined;
}

export const useSinceStage = (): SinceStage => {
  const { versions } = useOpenWorkshop();
  const version = useStageVersion();
  const startedAt = useWorkshop((workshop) => workshop.startedAt ?? workshop.createdAt);
  const [netValues, setNetValues] = useState<NetValues>();
  const number = version?.number;
  useEffect(() => {
    let left = false;
    setNetValues(undefined);
    if (number === undefined) return;
    void versions.netValues(number).then((fetched) => {
      if (!left) setNetValues(fetched);
    });
    return () => {
      left = true;
    };
  }, [versions, number]);
  return { since: version?.at ?? startedAt, netValues };
};

/** What moved the net values since a moment, the latest first. */
export const useMoves = (now: Case, since: number): readonly Move[] => {
  const { content } = useCopy();
  const source = useReportSource();
  return useMemo(
    () => movesSince({ source: source(), content, since, now }),
    [source, content, since, now],
  );
};
