// Edits that build on others which are nowhere any more, such as those that another page was handed back. What
// stands by itself, like a new row, is put where it belongs; of the rest at least the words are found.
import { isRecord } from '@tday/shared/is-record';
import { leftBehindWords } from '@tday/shared/words/left-behind';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { StoredDoc, StoredRow } from './device-rows.ts';

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** Some clocks of one client. */
interface Span {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

const endOf = ({ clock, length }: Span): number => clock + length;

const broughtBy = ({ structs }: DecodedUpdate): readonly Span[] =>
  structs
    .filter((struct) => !(struct instanceof Y.Skip))
    .map(({ id: { client, clock }, length }) => ({ client, clock, length }));

const deletedBy = ({ ds }: DecodedUpdate): readonly Span[] =>
  [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  );

/** What it says to stand beside, or in. */
const namedBy = ({ structs }: DecodedUpdate): readonly Span[] =>
  structs
    .filter((struct) => struct instanceof Y.Item)
    .flatMap(({ origin, rightOrigin, parent }) => [origin, rightOrigin, parent])
    .filter((id) => id instanceof Y.ID)
    .map(({ client, clock }) => ({ client, clock, length: 1 }));

/** An edit that says nothing, and takes up so many clocks. */
const nothing = (client: number, clock: number, length: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  // One client, one struct: what was collected as garbage; and nothing that is deleted.
  for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
};

/** Puts nothing in place of all that an edit builds on and `doc` has not. */
export const layGround = (doc: Y.Doc, update: Uint8Array): void => {
  const decoded = Y.decodeUpdate(update);
  const brought = broughtBy(decoded);
  const needed = [...brought, ...deletedBy(decoded), ...namedBy(decoded)];
  for (const client of new Set(needed.map((span) => span.client))) {
    const own = (spans: readonly Span[]) => spans.filter((span) => span.client === client);
    const clock = own(needed).reduce((most, span) => Math.max(most, endOf(span)), 0);
    const end = { client, clock, length: 0 };
    let at = Y.getState(doc.store, client);
    for (const span of [...own(brought).sort((a, b) => a.clock - b.clock), end]) {
      if (span.clock > at) Y.applyUpdate(doc, nothing(client, at, span.clock - at));
      at = Math.max(at, endOf(span));
    }
  }
};

const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isRecord(value)) return [];
  if ('order' in value) return [leftBehindWords.en.rowChanged];
  return wordsOf(value['value'] ?? Object.values(value).flatMap(wordsOf));
};

const pieceOf = ({ content }: Y.Item): string => {
  if (content instanceof Y.ContentString) return content.str;
  return content instanceof Y.ContentAny ? content.arr.flatMap(wordsOf).join(', ') : '';
};

/** What `doc` took of an edit as something whose place is not known, in the order in which it was written. */
export const looseWords = (doc: Y.Doc, update: Uint8Array): string => {
  const { structs, ds } = Y.decodeUpdate(update);
  const isLoose = (struct: Y.Item) =>
    Y.getItem(doc.store, struct.id) instanceof Y.GC && !Y.isDeleted(ds, struct.id);
  let [words, last] = ['', undefined as Y.ID | undefined];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item && isLoose(struct))) continue;
    const piece = pieceOf(struct);
    const goesOn =
      last !== undefined && struct.origin !== null && Y.compareIDs(struct.origin, last);
    if (piece !== '') words += goesOn || words === '' ? piece : `\n${piece}`;
    last = struct.lastId;
  }
  return words;
};

const isBeyond = (doc: Y.Doc, { update }: StoredRow): boolean => {
  const decoded = Y.decodeUpdate(update);
  return [...broughtBy(decoded), ...deletedBy(decoded)].some(
    (span) => endOf(span) > Y.getState(doc.store, span.client),
  );
};

/** The rows that wait and hang on nothing: a page that took them in could never agree with the room. */
export const orphansOf = ({
  bases,
  rows,
}: Pick<StoredDoc, 'bases' | 'rows'>): readonly StoredRow[] => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [...bases.values(), ...rows.map((row) => row.update)])
      Y.applyUpdate(doc, update);
  });
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs === null && pendingDs === null) return [];
  const orphans = rows.filter((row) => row.waiting > 0 && isBeyond(doc, row));
  doc.destroy();
  if (orphans.length === 0) return [];
  return [...orphans, ...orphansOf({ bases, rows: rows.filter((row) => !orphans.includes(row)) })];
};
