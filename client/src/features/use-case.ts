// The numbers of the case, for views: what they are, what they were when the stage began, why they moved.
import type { Case } from '@tday/shared/case/case';
import type { Move } from '@tday/shared/case/what-moved';
import type { Version } from '@tday/shared/workshop';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { CaseStore } from '../model/case-store.ts';
import type { ContentStore } from '../model/content-store.ts';
import type { Host } from '../model/host.ts';
import { MovesStore } from '../model/moves-store.ts';
import { type StageStart, stageStart } from '../model/stage-start.ts';
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
  /** Undefined until it was fetched, and where nothing was kept yet. */
  readonly stage: StageStart | undefined;
  /** Whether the server is still being asked for it. */
  readonly isAsking: boolean;
}

/** What was fetched of a version: nothing, where it is not to be had. */
interface Fetched {
  readonly version: number;
  readonly stage: StageStart | undefined;
}

export const useSinceStage = (): SinceStage => {
  const { versions } = useOpenWorkshop();
  const version = useStageVersion();
  const startedAt = useWorkshop((workshop) => workshop.startedAt ?? workshop.createdAt);
  const [fetched, setFetched] = useState<Fetched>();
  const number = version?.number;
  useEffect(() => {
    let left = false;
    if (number === undefined) return;
    void stageStart(versions, number).then((stage) => {
      if (!left) setFetched({ version: number, stage });
    });
    return () => {
      left = true;
    };
  }, [versions, number]);
  const isFetched = fetched?.version === number;
  return {
    since: version?.at ?? startedAt,
    stage: isFetched ? fetched?.stage : undefined,
    isAsking: number !== undefined && !isFetched,
  };
};

const movesStores = new WeakMap<ContentStore, MovesStore>();

const movesStoreOf = (store: ContentStore, host: Host): MovesStore => {
  const known = movesStores.get(store) ?? new MovesStore(store.content, host);
  movesStores.set(store, known);
  return known;
};

/** What moved the net values since the stage began, the latest first. */
export const useMoves = (now: Case, { since, stage, isAsking }: SinceStage): readonly Move[] => {
  const { store } = useCopy();
  const open = useOpenWorkshop();
  const source = useReportSource();
  const created = useWorkshop((workshop) => workshop.createdAt);
  const moves = movesStoreOf(store, open.host);
  useEffect(() => {
    if (isAsking) return;
    const span = { created, since, until: open.now() };
    moves.explain({ now, source: source(), span, start: stage?.records });
  }, [moves, now, source, open, created, since, stage, isAsking]);
  const listen = useCallback((wake: () => void) => moves.onChange(wake), [moves]);
  return useSyncExternalStore(listen, () => moves.moves);
};
