// Which row of a register is open to write in. The focus goes back to the row's button when it closes.
import type { RowId } from '@tday/shared/ids';
import { useCallback, useEffect, useState } from 'react';

export interface OpenRow {
  readonly row: RowId | undefined;
  readonly isNew: boolean;
  readonly open: (row: RowId) => void;
  readonly openNew: (row: RowId) => void;
  readonly close: () => void;
  /** The focus goes to the row's button, as soon as the row is there. */
  readonly comeTo: (row: RowId) => void;
}

const focusButtonOf = (row: RowId): void =>
  document.querySelector<HTMLElement>(`#row-${row} .tday-row-actions button`)?.focus();

export const useOpenRow = (rows: readonly RowId[]): OpenRow => {
  const [state, setState] = useState<{ readonly row?: RowId; readonly isNew: boolean }>({
    isNew: false,
  });
  const [wanted, setWanted] = useState<RowId>();
  useEffect(() => {
    if (wanted === undefined || !rows.includes(wanted)) return;
    focusButtonOf(wanted);
    setWanted(undefined);
  }, [wanted, rows]);
  const close = useCallback(() => {
    if (state.row !== undefined) focusButtonOf(state.row);
    setState({ isNew: false });
  }, [state.row]);
  return {
    row: state.row,
    isNew: state.isNew,
    open: useCallback((row) => setState({ row, isNew: false }), []),
    openNew: useCallback((row) => setState({ row, isNew: true }), []),
    close,
    comeTo: setWanted,
  };
};
