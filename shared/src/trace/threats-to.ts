// What threatens a row, such as the open risks of an option.
import type { RowId } from '../ids.ts';
import type { RowPlace } from './link-graph.ts';
import type { Trace } from './trace.ts';

/** Undefined where the template does not plan it, or whoever reads may not read what it needs. */
export const threatsTo = (trace: Trace, place: RowPlace): readonly RowId[] | undefined => {
  const { threatens } = trace.plan;
  if (threatens === undefined || !trace.answers.mayRead(threatens.register)) return undefined;
  const { register, by } = threatens;
  return trace.graph.to(place).flatMap(({ from: { section, row }, field }) => {
    const isThreat = section === register && field.id === by && row !== undefined;
    return isThreat && trace.counts({ section, row }) ? [row] : [];
  });
};
