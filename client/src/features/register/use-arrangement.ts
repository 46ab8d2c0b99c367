// Filter, sorting and pages of one register as one person looks at it.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { useMemo, useState } from 'react';
import {
  arrangeRows,
  heldArrangement,
  noFilter,
  pageOf,
  type RegisterFilter,
  type RowPage,
  rowsPerPage,
  type SortBy,
} from '../../model/register-view.ts';
import { useRows } from '../use-rows.ts';
import { useRowReading } from './use-row-reading.ts';

interface Photograph {
  readonly rows: readonly RowId[];
  readonly known: ReadonlySet<RowId>;
}

export interface Arrangement {
  readonly filter: RegisterFilter;
  readonly sort: SortBy | undefined;
  readonly shown: RowPage;
  /** How many rows the filter lets through, and how many there are. */
  readonly found: number;
  readonly all: number;
  /** Rows that others added since, not shown yet. */
  readonly waiting: number;
  /** Rows stand in the register's own order, so they can be moved. */
  readonly ownOrder: boolean;
  readonly setFilter: (filter: RegisterFilter) => void;
  readonly setSort: (sort: SortBy | undefined) => void;
  readonly setPage: (page: number) => void;
  readonly showWaiting: () => void;
  /** Goes to the page on which a row stands. */
  readonly goTo: (row: RowId) => void;
}

const isOwnOrder = ({ words, answers, only }: RegisterFilter, sort: SortBy | undefined): boolean =>
  sort === undefined &&
  only === undefined &&
  words.trim() === '' &&
  Object.keys(answers).length === 0;

export const useArrangement = (section: RegisterSection): Arrangement => {
  const rows = useRows(section.id);
  const reading = useRowReading(section);
  const [filter, setFilterOnly] = useState(noFilter);
  const [sort, setSortOnly] = useState<SortBy>();
  const [photograph, setPhotograph] = useState<Photograph>();
  const [page, setPage] = useState(1);

  const take = (nextFilter: RegisterFilter, nextSort: SortBy | undefined) => {
    const own = isOwnOrder(nextFilter, nextSort);
    const arranged = own ? [] : arrangeRows(rows, nextFilter, nextSort, reading);
    setPhotograph(own ? undefined : { rows: arranged, known: new Set(rows) });
  };
  const held = useMemo(
    () =>
      photograph === undefined
        ? { shown: rows, waiting: [] }
        : heldArrangement(photograph.rows, photograph.known, rows),
    [photograph, rows],
  );
  return {
    filter,
    sort,
    shown: pageOf(held.shown, page),
    found: held.shown.length,
    all: rows.length,
    waiting: held.waiting.length,
    ownOrder: photograph === undefined,
    setFilter: (next) => {
      setFilterOnly(next);
      setPage(1);
      take(next, sort);
    },
    setSort: (next) => {
      setSortOnly(next);
      take(filter, next);
    },
    setPage,
    showWaiting: () => take(filter, sort),
    goTo: (row) => {
      // A row that was just added may not be in what this view knows yet: it is the last one.
      const index = held.shown.indexOf(row);
      setPage(index < 0 ? Number.MAX_SAFE_INTEGER : Math.floor(index / rowsPerPage) + 1);
    },
  };
};
