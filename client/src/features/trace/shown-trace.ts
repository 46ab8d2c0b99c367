// Which part of the trace a filter to what is missing or in doubt leaves.
import type { RowId } from '@tday/shared/ids';
import type { Branch } from '@tday/shared/trace/branches';
import type { RowPlace } from '@tday/shared/trace/link-graph';
import type { Matrix } from '@tday/shared/trace/matrix';

type HasProblem = (place: RowPlace) => boolean;

/** Rows and columns with a problem, and what they are linked with. */
export const problemMatrix = (matrix: Matrix, hasProblem: HasProblem): Matrix => {
  const badColumn = (row: RowId) => hasProblem({ section: matrix.across.id, row });
  const badRow = (row: RowId) => hasProblem({ section: matrix.down.id, row });
  const rows = matrix.rows.filter(({ row, linked }) => badRow(row) || linked.some(badColumn));
  const linked = new Set(rows.filter(({ row }) => badRow(row)).flatMap((each) => each.linked));
  const columns = matrix.columns.filter((row) => badColumn(row) || linked.has(row));
  const shown = new Set(columns);
  return {
    ...matrix,
    columns,
    rows: rows.map((each) => ({
      ...each,
      linked: each.linked.filter((row) => shown.has(row)),
    })),
  };
};

/** Branches that lead to a problem. */
export const problemBranches = (
  branches: readonly Branch[],
  hasProblem: HasProblem,
): readonly Branch[] =>
  branches.flatMap((branch): readonly Branch[] => {
    const below = problemBranches(branch.below, hasProblem);
    return below.length > 0 || hasProblem(branch.place) ? [{ ...branch, below }] : [];
  });
