// The trace as a nested list: a row, and below it what comes of it, step by step. A row whose branches
// stand further up is named without them, so that a list is no longer than the links are many, and a
// circle ends.
import type { LinkField, RowPlace } from './link-graph.ts';
import { placeKey } from './link-graph.ts';
import type { Trace } from './trace.ts';

export interface Branch {
  readonly place: RowPlace;
  /** The link by which it hangs on the row above; none at the root. */
  readonly by?: LinkField;
  readonly below: readonly Branch[];
  /** Why nothing stands below it though something comes of it: that stands further up, or too deep. */
  readonly rest?: 'above' | 'deeper';
}

interface Walk {
  readonly trace: Trace;
  readonly planned: ReadonlySet<string>;
  readonly order: ReadonlyMap<string, number>;
  readonly walked: Set<string>;
}

const linkKey = (register: string, field: string): string => `${register}/${field}`;

const hanging = ({ trace, planned, order }: Walk, place: RowPlace) =>
  trace.graph
    .to(place)
    .filter(({ from, field }) => planned.has(linkKey(from.section, field.id)))
    .flatMap(({ from: { section, row }, field }) =>
      row === undefined ? [] : [{ place: { section, row }, field }],
    )
    .sort((a, b) => (order.get(a.place.section) ?? 0) - (order.get(b.place.section) ?? 0));

/** Deeper than any plan of the trace goes; a chain inside one register may be as long as it likes. */
const deepest = 12;

const branchOf = (walk: Walk, place: RowPlace, depth: number, by?: LinkField): Branch => {
  const named = { place, ...(by && { by }) };
  const next = hanging(walk, place);
  if (next.length === 0) return { ...named, below: [] };
  const key = placeKey(place);
  if (walk.walked.has(key)) return { ...named, below: [], rest: 'above' };
  if (depth === deepest) return { ...named, below: [], rest: 'deeper' };
  walk.walked.add(key);
  const below = next.map((each) => branchOf(walk, each.place, depth + 1, each.field));
  return { ...named, below };
};

/** A branch for each row of a register. */
export const branchesFrom = (trace: Trace, root: string): readonly Branch[] => {
  const { steps } = trace;
  const walk: Walk = {
    trace,
    planned: new Set(
      steps.flatMap(({ register, links = [] }) =>
        links.map(({ field }) => linkKey(register, field)),
      ),
    ),
    order: new Map(steps.map(({ register }, index) => [register, index])),
    walked: new Set(),
  };
  return trace.rows(root).map((row) => branchOf(walk, { section: root, row }, 0));
};
