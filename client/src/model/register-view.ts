// Which rows of a register a person looks at, and in which order. A sort is a photograph: rows keep
// their places under the pointer while others write, and new ones wait to be shown.
import type { RowId } from '@tday/shared/ids';

export interface SortBy {
  readonly field: string;
  readonly direction: 'up' | 'down';
}

export interface RegisterFilter {
  /** Words that must all occur somewhere in the row, in any order and any case. */
  readonly words: string;
  /** Field id to the text that it must have, such as a priority. */
  readonly answers: Readonly<Record<string, string>>;
  /** Gives the rows to pick by what is not in their answers; asked each time that rows are arranged. */
  readonly only?: () => ReadonlySet<RowId>;
}

export const noFilter: RegisterFilter = { words: '', answers: {} };

/** What the view must know of a row, asked of the content. */
export interface RowReading {
  /** All the row's words, its reference among them. */
  words(row: RowId): string;
  text(row: RowId, field: string): string;
  compare(field: string, a: RowId, b: RowId): number;
}

export const rowsPerPage = 50;

const folded = (words: string): string => words.toLocaleLowerCase('en-GB');

const passes = (row: RowId, filter: RegisterFilter, reading: RowReading): boolean => {
  const wanted = folded(filter.words).split(/\s+/).filter(Boolean);
  const words = wanted.length > 0 ? folded(reading.words(row)) : '';
  return (
    wanted.every((word) => words.includes(word)) &&
    Object.entries(filter.answers).every(([field, text]) => reading.text(row, field) === text)
  );
};

/** The rows that a filter lets through, sorted if asked, in the register's own order otherwise. */
export const arrangeRows = (
  rows: readonly RowId[],
  filter: RegisterFilter,
  sort: SortBy | undefined,
  reading: RowReading,
): readonly RowId[] => {
  const only = filter.only?.();
  const kept = rows.filter((row) => only?.has(row) !== false && passes(row, filter, reading));
  if (sort === undefined) return kept;
  const sign = sort.direction === 'up' ? 1 : -1;
  return kept.sort((a, b) => sign * reading.compare(sort.field, a, b));
};

/**
 * A photograph held against the rows as they are now: removed rows go at once, and the new ones are
 * told apart, to be shown when asked for.
 */
export const heldArrangement = (
  photograph: readonly RowId[],
  known: ReadonlySet<RowId>,
  now: readonly RowId[],
): { readonly shown: readonly RowId[]; readonly waiting: readonly RowId[] } => {
  const present = new Set(now);
  return {
    shown: photograph.filter((row) => present.has(row)),
    waiting: now.filter((row) => !known.has(row)),
  };
};

export interface RowPage {
  readonly rows: readonly RowId[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export const pageOf = (rows: readonly RowId[], page: number): RowPage => {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shown = Math.min(Math.max(1, page), pages);
  const first = (shown - 1) * rowsPerPage;
  return { rows: rows.slice(first, first + rowsPerPage), page: shown, pages };
};
