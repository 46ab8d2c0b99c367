// What can be known of a document by the bytes that say all of it, without building it: how far it knows each
// client, and what is deleted in it.
import * as Y from 'yjs';
import type { Range, ReadUpdate } from './read-update.ts';

/** In order and apart, as Yjs writes them and as the guard takes them. */
type Deleted = readonly { readonly clock: number; readonly len: number }[];

export class Ground {
  private readonly clocks: ReadonlyMap<number, number>;
  private readonly deleted: ReadonlyMap<number, Deleted>;

  /** `whole`: an update that holds all of the document; `vector`: its state vector. */
  constructor(whole: Uint8Array, vector: Uint8Array) {
    this.clocks = Y.decodeStateVector(vector);
    this.deleted = Y.decodeUpdate(whole).ds.clients;
  }

  hasAll(read: ReadUpdate): boolean {
    return this.hasWritten(read) && read.deletes.every((range) => this.hasDeleted(range));
  }

  hasWritten({ blocks }: ReadUpdate): boolean {
    return [...blocks.values()].every(({ client, end }) => end <= (this.clocks.get(client) ?? 0));
  }

  private hasDeleted({ client, start, end }: Range): boolean {
    const ranges = this.deleted.get(client) ?? [];
    let [from, to] = [0, ranges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ranges[middle]?.clock ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    const last = ranges[from - 1];
    return last !== undefined && last.clock <= start && end <= last.clock + last.len;
  }
}
