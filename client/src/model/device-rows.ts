// What of one document lies on the device: bases that the room has whole, one of each page at most, and behind
// them rows of what was written since, here and elsewhere. Only rows hold what the room has not called kept, so
// that it can be counted, handed back or left out when the page is opened again. No page takes away what
// the rows of another build on: so each has a base of its own.
import { isRecord } from '@tday/shared/is-record';
import * as Y from 'yjs';

export interface StoredRow {
  readonly key: string;
  readonly update: Uint8Array;
  /** How many changes made here it holds that the room has not called kept; 0 for what the room has. */
  readonly waiting: number;
  /** When the oldest of them was made. */
  readonly since: number;
}

export interface StoredDoc {
  /** By their keys; none if the content never came over completely. */
  readonly bases: ReadonlyMap<string, Uint8Array>;
  readonly rows: readonly StoredRow[];
  /** Under which all of it lies. */
  readonly keys: readonly string[];
}

/** A row of this page. */
export interface Row extends StoredRow {
  /** The number of the last change in it, of all ever made in this copy of the content. */
  readonly last: number;
}

/** Where a page puts its base of a document whose keys begin so. */
export const baseKey = (prefix: string, page: string): string => `${prefix}base/${page}`;

/** Whatever lies on the device is believed only as far as it has this shape. */
export const readRow = (key: string, raw: unknown): StoredRow | undefined => {
  if (!isRecord(raw)) return undefined;
  const { update, waiting, since } = raw;
  const isRow =
    update instanceof Uint8Array && typeof waiting === 'number' && typeof since === 'number';
  return isRow ? { key, update, waiting, since } : undefined;
};

export const rowValue = ({ update, waiting, since }: StoredRow): Omit<StoredRow, 'key'> => ({
  update,
  waiting,
  since,
});

export const merged = (rows: readonly StoredRow[]): Uint8Array =>
  Y.mergeUpdates(rows.map(({ update }) => update));

/** Many rows as one. */
export const squash = (rows: readonly Row[], key: string): Row => ({
  key,
  update: merged(rows),
  waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
  since: Math.min(...rows.map(({ since }) => since)),
  last: Math.max(...rows.map(({ last }) => last)),
});
