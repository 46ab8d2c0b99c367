// The rows of a register, for views.
import type { Row } from '@tday/shared/content';
import { makeRowId, type RowId } from '@tday/shared/ids';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { localEdit } from '../model/undo.ts';
import { useCopy, useDoer, useOpenWorkshop } from './use-model.ts';

/** The rows of a register in their order, without the removed ones. */
export const useRows = (section: string): readonly RowId[] => {
  const { store } = useCopy();
  return useSyncExternalStore(
    useCallback((wake) => store.onRows(section, wake), [store, section]),
    () => store.rows(section),
  );
};

export const useRemovedRows = (section: string): readonly Row[] => {
  const { store } = useCopy();
  return useSyncExternalStore(
    useCallback((wake) => store.onRows(section, wake), [store, section]),
    () => store.removedRows(section),
  );
};

export interface RowActions {
  /** Adds one row, after another or at the end, and gives its id. */
  readonly add: (place?: { readonly after?: RowId; readonly first?: boolean }) => RowId;
  readonly addMany: (count: number) => readonly RowId[];
  readonly move: (row: RowId, index: number) => void;
  readonly remove: (row: RowId) => void;
  readonly putBack: (row: RowId) => void;
}

/** What can be done with a register's rows. Each is one step of `useUndo`. */
export const useRowActions = (section: string): RowActions => {
  const { content } = useCopy();
  const { host } = useOpenWorkshop();
  const doer = useDoer();
  return useMemo(() => {
    const newRow = () => makeRowId(host.random);
    return {
      add: (place) => {
        const row = newRow();
        content.addRows(section, [row], doer(), place, localEdit);
        return row;
      },
      addMany: (count) => {
        const rows = Array.from({ length: count }, newRow);
        content.addRows(section, rows, doer(), undefined, localEdit);
        return rows;
      },
      move: (row, index) => content.moveRow(section, row, index, localEdit),
      remove: (row) => content.removeRow(section, row, doer(), localEdit),
      putBack: (row) => content.putBackRow(section, row, localEdit),
    };
  }, [content, host, section, doer]);
};
