// What the plan of the trace expects and is not there: a row that should point at another, or be pointed
// at, and is not; links to rows that were removed; links that go round in a circle.
import type { RowId } from '../ids.ts';
import { findField, findRegister, type RegisterSection } from '../template.ts';
import { traceWords } from '../words/trace.ts';
import { type Edge, type LinkField, placeKey, type RowPlace } from './link-graph.ts';
import { inCircles } from './loops.ts';
import { placeName } from './place-name.ts';
import type { Trace } from './trace.ts';
import type { TraceLink, TraceStep } from './trace-plan.ts';

const words = traceWords.en.hole;

export interface Hole {
  readonly place: RowPlace;
  /** The field in which it is mended; none where that is in a row of another register. */
  readonly field?: string;
  readonly says: string;
}

interface PlannedLink {
  readonly register: RegisterSection;
  readonly field: LinkField;
  readonly holes: TraceLink['holes'];
}

const registerOf = (trace: Trace, id: string): RegisterSection | undefined =>
  trace.answers.mayRead(id) ? findRegister(trace.answers.source.template, id) : undefined;

const plannedLinks = (trace: Trace): readonly PlannedLink[] =>
  trace.steps.flatMap(({ register: id, links = [] }) => {
    const register = registerOf(trace, id);
    return links.flatMap((link): readonly PlannedLink[] => {
      const field = register && findField(register, link.field);
      if (register === undefined || field?.type !== 'link') return [];
      const target = registerOf(trace, field.register);
      return target === undefined ? [] : [{ register, field, holes: link.holes }];
    });
  });

/** The link of one field between two rows that are there and both count. */
const holds = (trace: Trace, { register, field }: PlannedLink, edge: Edge): boolean => {
  const { from, to } = edge;
  if (from.row === undefined || edge.isGone || edge.field.id !== field.id) return false;
  return (
    from.section === register.id &&
    trace.counts({ section: from.section, row: from.row }) &&
    trace.counts(to)
  );
};

const countingRows = (trace: Trace, register: string): readonly RowId[] =>
  trace.rows(register).filter((row) => trace.counts({ section: register, row }));

const holesHere = (trace: Trace, link: PlannedLink): readonly Hole[] =>
  countingRows(trace, link.register.id)
    .map((row) => ({ section: link.register.id, row }))
    .filter((place) => !trace.graph.from(place).some((edge) => holds(trace, link, edge)))
    .map((place) => ({ place, field: link.field.id, says: words.here(link.field.label) }));

const holesThere = (trace: Trace, link: PlannedLink): readonly Hole[] =>
  countingRows(trace, link.field.register)
    .map((row) => ({ section: link.field.register, row }))
    .filter((place) => !trace.graph.to(place).some((edge) => holds(trace, link, edge)))
    .map((place) => ({ place, says: words.there(link.register.singular, link.field.label) }));

const holesOfLink = (trace: Trace, link: PlannedLink): readonly Hole[] => [
  ...(link.holes === 'here' || link.holes === 'both' ? holesHere(trace, link) : []),
  ...(link.holes === 'there' || link.holes === 'both' ? holesThere(trace, link) : []),
];

const withoutCriterion = (trace: Trace, step: TraceStep): readonly Hole[] => {
  const [first] = step.criteria ?? [];
  if (step.criteria === undefined || first === undefined) return [];
  return countingRows(trace, step.register)
    .filter((row) => !step.criteria?.some((field) => trace.isFilled(step.register, row, field)))
    .map((row) => ({
      place: { section: step.register, row },
      field: first,
      says: words.criterion,
    }));
};

const isPlanned = (links: readonly PlannedLink[], { from, field }: Edge): boolean =>
  links.some((link) => link.register.id === from.section && link.field.id === field.id);

/** Of the links that make the trace, from rows. */
const tracedEdges = (trace: Trace, links: readonly PlannedLink[]) =>
  trace.graph.edges.flatMap((edge) => {
    const { row } = edge.from;
    if (row === undefined || !isPlanned(links, edge)) return [];
    return [{ edge, place: { section: edge.from.section, row } }];
  });

const brokenLinks = (trace: Trace, links: readonly PlannedLink[]): readonly Hole[] => {
  const traced = tracedEdges(trace, links);
  const gone = traced
    .filter(({ edge }) => edge.isGone)
    .map(({ edge, place }) => ({
      place,
      field: edge.field.id,
      says: words.gone(edge.field.label, placeName(trace.answers, edge.to).reference),
    }));
  const arrows = traced
    .filter(({ edge }) => !edge.isGone)
    .map((each) => ({ ...each, from: placeKey(each.place), to: placeKey(each.edge.to) }));
  const circling = inCircles(arrows).map(({ edge, place }) => ({
    place,
    field: edge.field.id,
    says: words.circle(edge.field.label, placeName(trace.answers, edge.to).reference),
  }));
  return [...gone, ...circling];
};

const inOrder = (trace: Trace, holes: readonly Hole[]): readonly Hole[] => {
  const order = new Map<string, number>();
  for (const { register } of trace.steps) {
    for (const row of trace.rows(register)) {
      order.set(placeKey({ section: register, row }), order.size);
    }
  }
  const at = ({ place }: Hole): number => order.get(placeKey(place)) ?? order.size;
  return [...holes].sort((a, b) => at(a) - at(b));
};

/** In the order of the steps, and of the rows in their registers. */
export const holesOf = (trace: Trace): readonly Hole[] => {
  const links = plannedLinks(trace);
  return inOrder(trace, [
    ...links.flatMap((link) => holesOfLink(trace, link)),
    ...trace.steps.flatMap((step) => withoutCriterion(trace, step)),
    ...brokenLinks(trace, links),
  ]);
};
