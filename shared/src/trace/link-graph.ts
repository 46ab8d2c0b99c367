// Every link of a workshop, read once: what a row points at, and what points at it. Links that lead to
// rows which are not there are kept apart, so that they can be said in words.
import type { FieldNamed } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { findRegister, type Section } from '../template.ts';

/** A row of a register; a form as a whole has no row. */
export interface Place {
  readonly section: string;
  readonly row?: RowId;
}

export interface RowPlace extends Place {
  readonly row: RowId;
}

export type LinkField = FieldNamed<'link'>;

export interface Edge {
  readonly from: Place;
  readonly field: LinkField;
  readonly to: RowPlace;
  /** The row that it leads to was removed, or never was. */
  readonly isGone: boolean;
}

export const placeKey = ({ section, row }: Place): string => `${section}/${row ?? '-'}`;

/** The same list for every place with none. */
const none: readonly Edge[] = [];

export class LinkGraph {
  readonly edges: readonly Edge[];
  private readonly byFrom: ReadonlyMap<string, readonly Edge[]>;
  private readonly byTo: ReadonlyMap<string, readonly Edge[]>;

  constructor(edges: readonly Edge[]) {
    this.edges = edges;
    this.byFrom = grouped(edges, ({ from }) => placeKey(from));
    this.byTo = grouped(edges, ({ to }) => placeKey(to));
  }

  /** The links of a place itself. */
  from(place: Place): readonly Edge[] {
    return this.byFrom.get(placeKey(place)) ?? none;
  }

  /** The links of others that lead to a row. */
  to(place: RowPlace): readonly Edge[] {
    return this.byTo.get(placeKey(place)) ?? none;
  }
}

const grouped = (
  edges: readonly Edge[],
  keyOf: (edge: Edge) => string,
): ReadonlyMap<string, readonly Edge[]> => {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return groups;
};

const linkFieldsOf = ({ fields }: Section): readonly LinkField[] =>
  fields.filter((field) => field.type === 'link');

const placesOf = (answers: Answers, section: Section): readonly Place[] =>
  section.kind === 'form'
    ? [{ section: section.id }]
    : answers.rows(section.id).map((row) => ({ section: section.id, row }));

/** The rows of a link answer; a link's `read` gives row ids and nothing else. */
const linkedRows = (
  answers: Answers,
  section: Section,
  field: LinkField,
  row: RowId | undefined,
): readonly RowId[] => {
  const value = answers.at(section, field, row)?.value;
  return Array.isArray(value) ? (value as readonly RowId[]) : [];
};

/** Of a field in all places of its section. */
const edgesOfField = (
  answers: Answers,
  section: Section,
  field: LinkField,
  places: readonly Place[],
): readonly Edge[] => {
  const there = new Set(answers.rows(field.register));
  return places.flatMap((from) =>
    linkedRows(answers, section, field, from.row).map((row) => ({
      from,
      field,
      to: { section: field.register, row },
      isGone: !there.has(row),
    })),
  );
};

const edgesOf = (answers: Answers, section: Section): readonly Edge[] => {
  const { template } = answers.source;
  const fields = linkFieldsOf(section).filter(
    ({ register }) => answers.mayRead(register) && findRegister(template, register),
  );
  const places = fields.length === 0 ? [] : placesOf(answers, section);
  return fields.flatMap((field) => edgesOfField(answers, section, field, places));
};

/** Nothing of sections that whoever reads may not read: neither their links nor links to them. */
export const readLinks = (answers: Answers): LinkGraph =>
  new LinkGraph(
    answers.source.template.sections
      .filter(({ id }) => answers.mayRead(id))
      .flatMap((section) => edgesOf(answers, section)),
  );
