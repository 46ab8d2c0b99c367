// A template as raw data, place by place: whatever else is wrong with it, what it says at each place can
// be read, and a fault named there.

import { isRecord } from '../is-record.ts';
import type { Path, SchemaFault } from './schema-fault.ts';

export class Place {
  readonly raw: unknown;
  readonly path: Path;

  constructor(raw: unknown, path: Path = []) {
    this.raw = raw;
    this.path = path;
  }

  /** What stands under a key, and under a key of that. */
  at(...keys: readonly string[]): Place {
    return keys.reduce<Place>((place, key) => place.under(key), this);
  }

  /** The entries of the list that stands here, or under some keys. */
  entries(...keys: readonly string[]): readonly Place[] {
    const { raw, path } = this.at(...keys);
    return Array.isArray(raw) ? raw.map((entry, index) => new Place(entry, [...path, index])) : [];
  }

  text(key: string): string | undefined {
    const { raw } = this.under(key);
    return typeof raw === 'string' ? raw : undefined;
  }

  fault(says: string): SchemaFault {
    return { path: this.path, at: 'value', says };
  }

  /** A fault if the text that stands here is none of the known ones. */
  unknownText(known: ReadonlySet<string>, says: (given: string) => string): readonly SchemaFault[] {
    const { raw: given } = this;
    if (typeof given !== 'string' || known.has(given)) return [];
    return [{ ...this.fault(says(given)), given, known: [...known] }];
  }

  private under(key: string): Place {
    const { raw } = this;
    const found = isRecord(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
    return new Place(found, [...this.path, key]);
  }
}

export const textsIn = (places: readonly Place[], key: string): ReadonlySet<string> =>
  new Set(places.map((place) => place.text(key)).filter((text) => text !== undefined));

export const repeated = (
  places: readonly Place[],
  says: (given: string) => string,
): readonly SchemaFault[] => {
  const seen = new Set<unknown>();
  return places.flatMap((place) => {
    if (typeof place.raw !== 'string') return [];
    if (seen.has(place.raw)) return [place.fault(says(place.raw))];
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
  const all = template.entries('sections');
  const kindIs = (kind: string) => all.filter((section) => section.text('kind') === kind);
  return {
    all,
    byId: new Map(all.map((section) => [section.text('id') ?? '', section])),
    ids: textsIn(all, 'id'),
    forms: textsIn(kindIs('form'), 'id'),
    registers: textsIn(kindIs('register'), 'id'),
  };
};

export const fieldsOf = (section: Place | undefined): readonly Place[] =>
  section?.entries('fields') ?? [];
