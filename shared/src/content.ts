// The content of a workshop: how answers lie in its Y.Docs. Prose is always at a top-level name, never
// created under a key: two cut-off people who both begin an empty field would lose one of the texts.

import * as Y from 'yjs';
import { cleanLine } from './clean-text.ts';
import {
  answerKey,
  type DocName,
  docOf,
  proseName,
  readAnswerKey,
  readName,
  readReasonKey,
  reasonKey,
  rowsName,
  valuesName,
} from './content-names.ts';
import type {
  Address,
  Agreement,
  ContentView,
  KeptAgreement,
  PlacedReason,
  Reason,
  ReasonPlace,
} from './content-view.ts';
import { type Storage, storageOf } from './fields/field-type.ts';
import { fieldTypeNamed } from './fields/index.ts';
import { isRowId, type ParticipantId, type RowId } from './ids.ts';
import { isRecord } from './is-record.ts';
import { orderBetween } from './order.ts';
import { appendJson, fragmentToJson } from './prose-fragment.ts';
import { findSection, type Template } from './template.ts';
import { agreementOn, readAgreement, saysAgreed } from './trace/agreement.ts';

/** Who does something and when, milliseconds since 1970 by their own clock. */
export interface Doer {
  readonly by: ParticipantId;
  readonly at: number;
}

export interface KeptValue extends Partial<Doer> {
  readonly value: unknown;
  /** What was overwritten, so that it stays one click away. */
  readonly was?: Omit<KeptValue, 'was' | 'agreedWith'>;
  /** Where the value says that its row is agreed: what it was agreed with. */
  readonly agreedWith?: Agreement;
}

export interface Row {
  readonly id: RowId;
  readonly order: string;
  readonly createdBy?: ParticipantId;
  readonly createdAt?: number;
  /** A removed row keeps its answers: it can be put back, and words typed into it meanwhile are not lost. */
  readonly removed?: Doer;
  /** It was removed once, and is there again. */
  readonly isPutBack?: true;
}

export type Docs = { readonly [Name in DocName]?: Y.Doc };

/** What changed: an answer, or (without a field) the rows of a register; with a topic, a reason there. */
export interface ContentChange {
  readonly section: string;
  readonly row?: RowId;
  readonly field?: string;
  readonly topic?: string;
}

const readDoer = (raw: unknown): Doer | undefined =>
  isRecord(raw) && typeof raw['by'] === 'string' && typeof raw['at'] === 'number'
    ? { by: raw['by'] as ParticipantId, at: raw['at'] }
    : undefined;

const readRow = (id: RowId, raw: unknown): Row | undefined => {
  if (!isRecord(raw)) return undefined;
  const { order, createdBy, createdAt } = raw;
  const removed = readDoer(raw['removed']);
  return {
    id,
    order: typeof order === 'string' ? order : '',
    ...(typeof createdBy === 'string' && {
      createdBy: createdBy as ParticipantId,
    }),
    ...(typeof createdAt === 'number' && { createdAt }),
    ...(removed && { removed }),
    ...(raw['removed'] === null && { isPutBack: true }),
  };
};

const readKept = (raw: unknown): KeptValue | undefined => {
  if (!isRecord(raw) || raw['value'] === undefined) return undefined;
  const was = readKept(raw['was']);
  const agreedWith = readAgreement(raw['agreedWith']);
  return {
    value: raw['value'],
    ...readDoer(raw),
    ...(was && { was }),
    ...(agreedWith && { agreedWith }),
  };
};

const longestReason = 500;
const mostWords = 50;

const readReason = (raw: unknown): Reason | undefined => {
  const kept = readKept(raw);
  if (kept === undefined || !isRecord(kept.value)) return undefined;
  const { because, about } = kept.value;
  const words = typeof because === 'string' ? cleanLine(because).slice(0, longestReason) : '';
  const list = Array.isArray(about) ? about.slice(0, mostWords) : [];
  const { by, at } = kept;
  return words === ''
    ? undefined
    : {
        because: words,
        about: list.filter((word) => typeof word === 'string'),
        ...(by && { by }),
        ...(at !== undefined && { at }),
      };
};

const byOrder = (a: Row, b: Row): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Where a section lies and how its answers are kept: found once, as every answer asks for it. */
interface SectionPlace {
  readonly doc: Y.Doc | undefined;
  readonly storages: ReadonlyMap<string, Storage>;
  values?: Y.Map<unknown> | undefined;
}

export class Content implements ContentView {
  readonly template: Template;
  readonly docs: Docs;
  private readonly places = new Map<string, SectionPlace>();

  constructor(template: Template, docs: Docs) {
    this.template = template;
    this.docs = docs;
  }

  /** The Y.Doc that holds a section; undefined if this participant was not sent it. */
  docOf(sectionId: string): Y.Doc | undefined {
    return this.place(sectionId)?.doc;
  }

  /** Whether this copy of the content has the section at all. */
  holds(sectionId: string): boolean {
    return this.docOf(sectionId) !== undefined;
  }

  rows(section: string): readonly RowId[] {
    return this.allRows(section)
      .filter((row) => row.removed === undefined)
      .map((row) => row.id);
  }

  removedRows(section: string): readonly Row[] {
    return this.allRows(section).filter((row) => row.removed !== undefined);
  }

  row(section: string, id: RowId): Row | undefined {
    return readRow(id, this.rowMap(section)?.get(id));
  }

  raw(address: Address): unknown {
    const storage = this.storage(address);
    if (storage === undefined || !this.holds(address.section)) return undefined;
    if (storage.kind === 'value') {
      const kept = this.valueMap(address.section)?.get(answerKey(address));
      return isRecord(kept) ? kept['value'] : undefined;
    }
    if (storage.kind === 'prose') return this.proseJson(address);
    return Object.fromEntries(storage.parts.map((part) => [part, this.proseJson(address, part)]));
  }

  kept(address: Address): KeptValue | undefined {
    return readKept(this.valueMap(address.section)?.get(answerKey(address)));
  }

  /** The text at an address, to be bound to an editor. */
  fragment(address: Address, part?: string): Y.XmlFragment | undefined {
    return this.docOf(address.section)?.getXmlFragment(proseName(address, part));
  }

  /** Keeps a value; `undefined` empties the answer. What it overwrites stays at hand in `was`. */
  setValue(address: Address, value: unknown, doer: Doer, origin?: unknown): void {
    const agreedWith = this.agreementNow(address, value);
    this.keep(address.section, answerKey(address), { value, agreedWith }, doer, origin);
  }

  /** Keeps a value of an earlier copy, agreed with what it was agreed with then. */
  setAsBefore(address: Address, before: KeptValue | undefined, doer: Doer): void {
    const { value, agreedWith } = before ?? { value: undefined };
    this.keep(address.section, answerKey(address), { value, agreedWith }, doer, undefined);
  }

  /** What a row was agreed with, by the answer that says so. */
  agreement(address: Address): KeptAgreement | undefined {
    const { agreedWith, by, at } = this.kept(address) ?? {};
    return (
      agreedWith && {
        agreement: agreedWith,
        ...(by && { by }),
        ...(at !== undefined && { at }),
      }
    );
  }

  /** Why something that a check found is kept as it is. */
  reason(place: ReasonPlace): Reason | undefined {
    return readReason(this.valueMap(place.section)?.get(reasonKey(place)));
  }

  reasons(section: string): readonly PlacedReason[] {
    const keys = [...(this.valueMap(section)?.keys() ?? [])].sort();
    return keys.flatMap((key) => {
      const place = readReasonKey(section, key);
      const reason = place && this.reason(place);
      return place === undefined || reason === undefined ? [] : [{ place, reason }];
    });
  }

  /** Keeps a reason; without words, it is taken back. */
  setReason(
    place: ReasonPlace,
    reason: Pick<Reason, 'because' | 'about'> | undefined,
    doer: Doer,
    origin?: unknown,
  ): void {
    this.keep(place.section, reasonKey(place), { value: reason }, doer, origin);
  }

  /**
   * Writes what `raw` would give back: a value is set; prose, and each part, is added after what is
   * there already.
   */
  write(address: Address, raw: unknown, doer: Doer, origin?: unknown): void {
    const storage = this.storage(address);
    if (storage === undefined || raw === undefined) return;
    this.docOf(address.section)?.transact(() => {
      if (storage.kind === 'value') this.setValue(address, raw, doer, origin);
      if (storage.kind === 'prose') this.writeProse(address, raw);
      if (storage.kind !== 'parts' || !isRecord(raw)) return;
      for (const part of storage.parts) this.writeProse(address, raw[part], part);
    }, origin);
  }

  /** Adds rows after another row, or at the end. */
  addRows(
    section: string,
    ids: readonly RowId[],
    doer: Doer,
    place?: { readonly after?: RowId; readonly first?: boolean },
    origin?: unknown,
  ): void {
    const map = this.rowMap(section);
    if (map === undefined) return;
    let [after, before] = this.gap(section, place?.after, place?.first === true);
    this.docOf(section)?.transact(() => {
      for (const id of ids) {
        after = orderBetween(after, before);
        map.set(id, { order: after, createdBy: doer.by, createdAt: doer.at });
      }
    }, origin);
  }

  /** Moves a row so that it stands at `index` (from 0) among the rows that are not removed. */
  moveRow(section: string, id: RowId, index: number, origin?: unknown): void {
    const others = this.rows(section).filter((other) => other !== id);
    const at = Math.max(0, Math.min(index, others.length));
    const orderOf = (other: RowId | undefined) =>
      other === undefined ? undefined : this.row(section, other)?.order;
    const order = orderBetween(orderOf(others[at - 1]), orderOf(others[at]));
    this.changeRow(section, id, { order }, origin);
  }

  removeRow(section: string, id: RowId, doer: Doer, origin?: unknown): void {
    this.changeRow(section, id, { removed: { by: doer.by, at: doer.at } }, origin);
  }

  putBackRow(section: string, id: RowId, origin?: unknown): void {
    this.changeRow(section, id, { removed: null }, origin);
  }

  /** Tells what changed, once a transaction. Returns the way to stop. */
  onChange(listener: (changes: readonly ContentChange[], local: boolean) => void): () => void {
    const names = new WeakMap<object, string>();
    const tell = (transaction: Y.Transaction) => {
      const changes = changesOf(transaction, names);
      if (changes.length > 0) listener(changes, transaction.local);
    };
    const docs = Object.values(this.docs);
    for (const doc of docs) doc.on('afterTransaction', tell);
    return () => {
      for (const doc of docs) doc.off('afterTransaction', tell);
    };
  }

  private agreementNow(address: Address, value: unknown): Agreement | undefined {
    const { section, row } = address;
    return row !== undefined && saysAgreed(this.template, address, value)
      ? agreementOn(this.template, this, { section, row })
      : undefined;
  }

  private keep(
    section: string,
    key: string,
    { value, agreedWith }: { readonly value: unknown; readonly agreedWith?: Agreement | undefined },
    doer: Doer,
    origin: unknown,
  ): void {
    const values = this.valueMap(section);
    if (values === undefined) return;
    const before = readKept(values.get(key));
    const was = before && { value: before.value, ...readDoer(before) };
    const next = {
      value: value ?? null,
      ...doer,
      ...(was && { was }),
      ...(agreedWith && { agreedWith }),
    };
    this.docOf(section)?.transact(() => values.set(key, next), origin);
  }

  private storage({ section, field }: Address): Storage | undefined {
    return this.place(section)?.storages.get(field);
  }

  private place(id: string): SectionPlace | undefined {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const section = findSection(this.template, id);
    if (section === undefined) return undefined;
    const storages = section.fields.map(
      (field) => [field.id, storageOf(fieldTypeNamed(field.type), field)] as const,
    );
    const place: SectionPlace = { doc: this.docs[docOf(section)], storages: new Map(storages) };
    this.places.set(id, place);
    return place;
  }

  private proseJson(address: Address, part?: string): unknown {
    const name = proseName(address, part);
    const doc = this.docOf(address.section);
    // Asking a Y.Doc for a name makes the name: reading must not.
    const there = doc?.share.get(name);
    if (doc === undefined || there === undefined) return undefined;
    return fragmentToJson(there instanceof Y.XmlFragment ? there : doc.getXmlFragment(name));
  }

  private writeProse(address: Address, json: unknown, part?: string): void {
    const fragment = this.fragment(address, part);
    if (fragment !== undefined && json !== undefined) appendJson(fragment, json);
  }

  private valueMap(section: string): Y.Map<unknown> | undefined {
    const place = this.place(section);
    if (place !== undefined) place.values ??= place.doc?.getMap(valuesName(section));
    return place?.values;
  }

  private rowMap(section: string): Y.Map<unknown> | undefined {
    return this.docOf(section)?.getMap(rowsName(section));
  }

  private allRows(section: string): readonly Row[] {
    const rows: Row[] = [];
    for (const [id, raw] of this.rowMap(section)?.entries() ?? []) {
      const row = isRowId(id) ? readRow(id, raw) : undefined;
      if (row !== undefined) rows.push(row);
    }
    return rows.sort(byOrder);
  }

  private changeRow(section: string, id: RowId, change: object, origin: unknown): void {
    const map = this.rowMap(section);
    const raw = map?.get(id);
    if (map === undefined || !isRecord(raw)) return;
    this.docOf(section)?.transact(() => map.set(id, { ...raw, ...change }), origin);
  }

  private gap(
    section: string,
    after: RowId | undefined,
    first: boolean,
  ): [after: string | undefined, before: string | undefined] {
    const rows = this.allRows(section);
    if (first) return [undefined, rows[0]?.order];
    const index = after === undefined ? rows.length - 1 : rows.findIndex((row) => row.id === after);
    return [rows[index]?.order, rows[index + 1]?.order];
  }
}

const rootName = (type: Y.AbstractType<unknown>, names: WeakMap<object, string>): string => {
  const known = names.get(type);
  if (known !== undefined) return known;
  const name = Y.findRootTypeKey(type);
  names.set(type, name);
  return name;
};

const rowChange = (section: string, key: string): ContentChange | undefined =>
  isRowId(key) ? { section, row: key } : undefined;

const valueChange = (section: string, key: string): ContentChange | undefined =>
  readAnswerKey(section, key) ?? readReasonKey(section, key);

/** The changes inside one top-level type; `keys` are those of a map. */
const changesUnder = (name: string, keys: Iterable<string | null>): readonly ContentChange[] => {
  const read = readName(name);
  if (read === undefined) return [];
  const { section } = read;
  if (read.kind === 'prose') {
    return [{ section, field: read.field, ...(read.row && { row: read.row }) }];
  }
  const readKey = read.kind === 'values' ? valueChange : rowChange;
  return [...keys]
    .map((key) => (key === null ? undefined : readKey(section, key)))
    .filter((change) => change !== undefined);
};

const changesOf = (
  transaction: Y.Transaction,
  names: WeakMap<object, string>,
): readonly ContentChange[] => {
  const changes: ContentChange[] = [];
  // A top-level type that nobody here has asked for yet is in `changed` alone.
  const types = new Set([...transaction.changedParentTypes.keys(), ...transaction.changed.keys()]);
  for (const type of types) {
    if (type._item !== null) continue;
    const name = rootName(type as Y.AbstractType<unknown>, names);
    changes.push(...changesUnder(name, transaction.changed.get(type) ?? []));
  }
  return changes;
};
