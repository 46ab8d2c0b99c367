// What can be known of a document by the bytes that say all of it, without building it: how far it knows each
// client, what is deleted in it, and what somebody lacks who has some of it.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Halt } from './halt.ts';
import { type Block, type Range, type ReadUpdate, readUpdate } from './read-update.ts';

/** What one client has written: where it lies in the bytes, how many structs it is, and up to which clock. */
interface Written extends Pick<Block, 'client' | 'start' | 'end'> {
  readonly structs: number;
  readonly bytes: Uint8Array;
}

/** A document is as large as it is. */
const noLimits = { structs: Infinity, ranges: Infinity, clients: Infinity };

export class Ground {
  private readonly written: ReadonlyMap<number, Written>;
  /** In order and apart, as Yjs writes them and as the guard takes them. */
  private readonly deleted: ReadonlyMap<number, readonly Range[]>;
  private readonly deletes: Uint8Array;
  readonly structs: number;

  private constructor(whole: Uint8Array, { blocks, deletes }: ReadUpdate) {
    const written = [...blocks.values()].map((block) => writtenIn(block, whole));
    this.written = new Map(written.map((one) => [one.client, one]));
    this.structs = written.reduce((sum, { structs }) => sum + structs, 0);
    this.deleted = byClient(deletes);
    const last = written.at(-1)?.bytes;
    // Without blocks there is nothing before the deletes but that there are none.
    this.deletes = whole.subarray(last ? last.byteOffset - whole.byteOffset + last.length : 1);
  }

  /**
   * `whole`: an update that holds all of a document. Undefined if something stands in it that no guard of today
   * would take: then only the document itself can say what is in it.
   */
  static of(whole: Uint8Array): Ground | undefined {
    try {
      return new Ground(whole, readUpdate(whole, noLimits));
    } catch (error) {
      if (error instanceof Halt) return undefined;
      throw error;
    }
  }

  /** The document's state vector. */
  vector(): Uint8Array {
    const clocks = [...this.written.values()].map(({ client, end }) => [client, end] as const);
    return Y.encodeStateVector(new Map(clocks));
  }

  /** What somebody lacks who has this. What they have of whole clients is not even looked at. */
  since(vector: Uint8Array): Uint8Array {
    const has = Y.decodeStateVector(vector);
    const news = [...this.written.values()].filter(
      ({ client, end }) => end > (has.get(client) ?? 0),
    );
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, news.length);
    for (const { client, start, structs, bytes } of news) {
      for (const number of [structs, client, start]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8Array(encoder, bytes);
    }
    encoding.writeUint8Array(encoder, this.deletes);
    return Y.diffUpdate(encoding.toUint8Array(encoder), vector);
  }

  hasAll(read: ReadUpdate): boolean {
    return this.hasWritten(read) && read.deletes.every((range) => this.hasDeleted(range));
  }

  hasWritten({ blocks }: ReadUpdate): boolean {
    return [...blocks.values()].every(
      ({ client, end }) => end <= (this.written.get(client)?.end ?? 0),
    );
  }

  private hasDeleted({ client, start, end }: Range): boolean {
    const ranges = this.deleted.get(client) ?? [];
    let [from, to] = [0, ranges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ranges[middle]?.start ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    const last = ranges[from - 1];
    return last !== undefined && last.start <= start && end <= last.end;
  }
}

const writtenIn = ({ client, start, end, structs }: Block, whole: Uint8Array): Written => {
  const [first, last] = [structs[0], structs.at(-1)];
  if (first === undefined || last === undefined) throw new Halt('broken', 'a client wrote nothing');
  return {
    client,
    start,
    end,
    structs: structs.length,
    bytes: whole.subarray(first.from, last.to),
  };
};

const byClient = (deletes: readonly Range[]): ReadonlyMap<number, readonly Range[]> => {
  const all = new Map<number, Range[]>();
  for (const range of deletes) {
    const ranges = all.get(range.client);
    if (ranges === undefined) all.set(range.client, [range]);
    else ranges.push(range);
  }
  return all;
};
