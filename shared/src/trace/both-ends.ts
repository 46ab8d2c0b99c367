// The two ends of a row's links, for whoever looks at it: what it points at and what points at it, by
// register in the order of the template.
import type { Answers } from '../report/answers.ts';
import { findSection } from '../template.ts';
import type { Edge, LinkGraph, Place, RowPlace } from './link-graph.ts';

/** The links of one field: those of the row itself, or those of others that lead here. */
export interface LinkEnd {
  /** The section on the other side. */
  readonly section: string;
  readonly title: string;
  readonly label: string;
  readonly places: readonly (Place & { readonly isGone: boolean })[];
}

export interface BothEnds {
  readonly pointsAt: readonly LinkEnd[];
  readonly pointedAtBy: readonly LinkEnd[];
}

const sectionOrder = (answers: Answers): ReadonlyMap<string, number> =>
  new Map(answers.source.template.sections.map(({ id }, index) => [id, index]));

const endsOf = (
  answers: Answers,
  edges: readonly Edge[],
  other: (edge: Edge) => Place,
): readonly LinkEnd[] => {
  const ends = new Map<string, { end: LinkEnd; places: LinkEnd['places'][number][] }>();
  for (const edge of edges) {
    const place = other(edge);
    const key = `${place.section}/${edge.field.id}`;
    const places = ends.get(key)?.places ?? [];
    if (places.length === 0) {
      const title = findSection(answers.source.template, place.section)?.title ?? '';
      const end = { section: place.section, title, label: edge.field.label, places };
      ends.set(key, { end, places });
    }
    places.push({ ...place, isGone: edge.isGone });
  }
  const order = sectionOrder(answers);
  return [...ends.values()]
    .map(({ end }) => end)
    .sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
};

export const bothEnds = (answers: Answers, graph: LinkGraph, place: RowPlace): BothEnds => ({
  pointsAt: endsOf(answers, graph.from(place), ({ to }) => to),
  pointedAtBy: endsOf(answers, graph.to(place), ({ from }) => from),
});
