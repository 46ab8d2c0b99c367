// The numbers that people say aloud, R-014: given by the room alone, each once, and never to another row.
import type { Decision } from '@tday/shared/commands';
import type { Content } from '@tday/shared/content';
import type { RowId } from '@tday/shared/ids';
import type { Workshop } from '@tday/shared/workshop';

/** Register, then the rows of it that an edit has touched. */
export type TouchedRows = ReadonlyMap<string, ReadonlySet<RowId>>;

/** Numbers for the rows that have none yet, in the order in which the rows stand. */
export const giveReferences = (
  content: Content,
  given: Workshop['references'],
  touched: TouchedRows,
): readonly Decision[] =>
  [...touched].flatMap(([register, rows]) => {
    const numbers = given[register] ?? {};
    const isNew = (row: RowId) => rows.has(row) && numbers[row] === undefined;
    if (![...rows].some(isNew)) return [];
    const fresh = content.rows(register).filter(isNew);
    if (fresh.length === 0) return [];
    const last = Math.max(0, ...Object.values(numbers));
    const next = fresh.map((row, index) => [row, last + index + 1] as const);
    return [{ type: 'references-given', register, numbers: Object.fromEntries(next) }];
  });
