// What a page knows of its workshop before its line is open.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContentCopy } from './content-copy.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type { Endurance, WorkshopState } from './workshop-state.ts';

export const firstState = (
  { workshop, template }: WorkshopAnswer,
  copy: ContentCopy,
  endures: Endurance,
): StoreApi<WorkshopState> =>
  createStore<WorkshopState>(() => ({
    workshop,
    template,
    copy,
    connection: { state: 'joining', unkept: 0 },
    keeping: 'working',
    lastKeptAt: undefined,
    oldestUnkeptAt: undefined,
    liveSince: undefined,
    handedBack: [],
    endures,
    slow: false,
    lostFor: undefined,
    nearlyFull: false,
  }));
