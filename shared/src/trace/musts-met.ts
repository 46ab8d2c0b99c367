// How many of the rows that something has to meet it meets: an option the musts.
import type { RowId } from '../ids.ts';
import type { Trace } from './trace.ts';

export interface MustsMet {
  readonly met: number;
  readonly of: number;
  /** Those that it does not meet, in the order of their register. */
  readonly missing: readonly RowId[];
}

/** Undefined where the template does not plan it, or whoever reads may not read what it needs. */
export const mustsMet = (trace: Trace, row: RowId): MustsMet | undefined => {
  const { meets } = trace.plan;
  if (meets === undefined || !trace.answers.mayRead(meets.register)) return undefined;
  const links = trace.graph.from({ section: meets.from, row });
  const linked = new Set(
    links.filter(({ field }) => field.id === meets.by).map(({ to }) => to.row),
  );
  const musts = trace.rows(meets.register, meets.where);
  const missing = musts.filter((must) => !linked.has(must));
  return { met: musts.length - missing.length, of: musts.length, missing };
};
