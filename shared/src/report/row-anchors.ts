// The places in a report that links to rows point at: a row that is printed twice has one place.
import { rowAnchor } from '../fields/link.ts';
import type { RowId } from '../ids.ts';

/** The rows that have their place by now. */
export type Anchors = Set<RowId>;

/** The id for a row's place; undefined if the row already has one further up. */
export const claimAnchor = (anchors: Anchors, row: RowId): string | undefined => {
  if (anchors.has(row)) return undefined;
  anchors.add(row);
  return rowAnchor(row);
};
