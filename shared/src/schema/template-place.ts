// A template as raw data, place by place: whatever else is wrong with it, what it says at each place can
// be read, and a fault named there.

import { isRecord } from '../is-record.ts';
import type { Path, SchemaFault } from './schema-fault.ts';

export interface Place {
  readonly raw: unknown;
  readonly path: Path;
}

export const within = ({ raw, path }: Place, key: string): Place => ({
  raw: isRecord(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined,
  path: [...path, key],
});

export const entries = ({ raw, path }: Place): readonly Place[] =>
  Array.isArray(raw) ? raw.map((entry, index) => ({ raw: entry, path: [...path, index] })) : [];

export const textIn = (place: Place, key: string): string | undefined => {
  const { raw } = within(place, key);
  return typeof raw === 'string' ? raw : undefined;
};

export const textsIn = (places: readonly Place[], key: string): ReadonlySet<string> =>
  new Set(places.map((place) => textIn(place, key)).filter((text) => text !== undefined));

export const fault = ({ path }: Place, says: string): SchemaFault => ({ path, at: 'value', says });

/** A fault if the text at a place is none of the known ones. */
export const unknownText = (
  place: Place,
  known: ReadonlySet<string>,
  says: (given: string) => string,
): readonly SchemaFault[] => {
  const { raw: given } = place;
  if (typeof given !== 'string' || known.has(given)) return [];
  return [{ ...fault(place, says(given)), given, known: [...known] }];
};

export const repeated = (
  places: readonly Place[],
  says: (given: string) => string,
): readonly SchemaFault[] => {
  const seen = new Set<unknown>();
  return places.flatMap((place) => {
    if (typeof place.raw !== 'string') return [];
    if (seen.has(place.raw)) return [fault(place, says(place.raw))];
    seen.add(place.raw);
    return [];
  });
};

export interface Sections {
  readonly all: readonly Place[];
  readonly byId: ReadonlyMap<string, Place>;
  readonly ids: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly registers: ReadonlySet<string>;
}

export const readSections = (template: Place): Sections => {
  const all = entries(within(template, 'sections'));
  const kindIs = (kind: string) => all.filter((section) => textIn(section, 'kind') === kind);
  return {
    all,
    byId: new Map(all.map((section) => [textIn(section, 'id') ?? '', section])),
    ids: textsIn(all, 'id'),
    forms: textsIn(kindIs('form'), 'id'),
    registers: textsIn(kindIs('register'), 'id'),
  };
};

export const fieldsOf = (section: Place | undefined): readonly Place[] =>
  section === undefined ? [] : entries(within(section, 'fields'));
