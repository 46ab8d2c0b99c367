// An update taken apart in one pass: its structs by client, and the ranges that it deletes. Nothing is
// believed that the bytes do not carry, and nothing is made of the content itself.
import { ByteReader } from './byte-reader.ts';
import { itemKind, readContent, readKey, readLength } from './content.ts';
import { Halt } from './halt.ts';
import type { Place } from './places.ts';
import type { Id } from './struct-id.ts';

export interface Struct {
  /** Where it lies in the bytes. */
  readonly from: number;
  readonly to: number;
  readonly clock: number;
  readonly length: number;
  readonly kind: number;
  readonly origin: Id | undefined;
  readonly rightOrigin: Id | undefined;
  /** A top-level name, or the item whose type this stands in; neither if an origin says it. */
  readonly parent: string | Id | undefined;
  readonly key: string | undefined;
  /** For a shared type: which. */
  readonly type: number | undefined;
  /** Where it stands, once that is found. */
  place: Place | undefined;
}

/** The structs of one client, one after the other. */
export interface Block {
  readonly client: number;
  readonly start: number;
  readonly end: number;
  readonly structs: readonly Struct[];
}

export interface Range {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

export interface ReadUpdate {
  readonly blocks: ReadonlyMap<number, Block>;
  readonly deletes: readonly Range[];
}

/** How much one update may hold. */
export interface UpdateLimits {
  readonly structs: number;
  readonly ranges: number;
  readonly clients: number;
}

const largestClient = 0xffff_ffff;
const longestName = 256;
/** Far beyond what a room of typists writes in a year; and sums of such numbers are numbers still. */
const furthestClock = 2 ** 40;
/** The fewest bytes of a client's block (count, client, clock, a struct), of a struct, and of a range. */
const bytesOfBlock = 5;
const bytesOfStruct = 2;
const bytesOfRange = 2;

const bit = { origin: 0x80, rightOrigin: 0x40, key: 0x20, kind: 0x1f } as const;

export const readUpdate = (bytes: Uint8Array, limits: UpdateLimits): ReadUpdate => {
  const reader = new ByteReader(bytes);
  const blocks = readBlocks(reader, limits);
  const deletes = readDeletes(reader, limits);
  if (reader.left > 0) throw new Halt('broken', 'there are bytes behind the update');
  return { blocks, deletes };
};

const atMost = (count: number, limit: number): number => {
  if (count > limit) throw new Halt('too-large', `${count} is more than ${limit} at once`);
  return count;
};

const readBlocks = (reader: ByteReader, limits: UpdateLimits): ReadonlyMap<number, Block> => {
  const blocks = new Map<number, Block>();
  const count = atMost(reader.count(bytesOfBlock), limits.clients);
  let structs = 0;
  for (let index = 0; index < count; index++) {
    const block = readBlock(reader, limits.structs - structs);
    if (blocks.has(block.client)) throw new Halt('broken', 'a client stands in it twice');
    structs += block.structs.length;
    blocks.set(block.client, block);
  }
  return blocks;
};

const readBlock = (reader: ByteReader, limit: number): Block => {
  const count = atMost(reader.count(bytesOfStruct), limit);
  const client = readClient(reader);
  const start = reader.number();
  const structs: Struct[] = [];
  let end = start;
  for (let index = 0; index < count; index++) {
    const struct = readStruct(reader, end);
    structs.push(struct);
    end = clockAfter(end, struct.length);
  }
  return { client, start, end, structs };
};

/** What everybody says again when they come back must never be more than anybody may say. */
const clockAfter = (clock: number, length: number): number => {
  const end = clock + length;
  if (end > furthestClock) throw new Halt('broken', 'a clock makes no sense');
  return end;
};

const readClient = (reader: ByteReader): number => {
  const client = reader.number();
  if (client > largestClient) throw new Halt('broken', 'a client id is too large');
  return client;
};

const readId = (reader: ByteReader): Id => ({ client: readClient(reader), clock: reader.number() });

const readStruct = (reader: ByteReader, clock: number): Struct => {
  const from = reader.position;
  const info = reader.byte();
  const kind = info & bit.kind;
  if (kind === itemKind.collected) return collected(reader, from, clock);
  // A client leaves a gap only if it lacks something itself.
  if (kind === itemKind.skip) throw new Halt('lacks', 'it has a gap inside');
  return readItem(reader, from, clock, info);
};

const collected = (reader: ByteReader, from: number, clock: number): Struct => ({
  from,
  clock,
  length: readLength(reader),
  to: reader.position,
  kind: itemKind.collected,
  origin: undefined,
  rightOrigin: undefined,
  parent: undefined,
  key: undefined,
  type: undefined,
  place: undefined,
});

const readItem = (reader: ByteReader, from: number, clock: number, info: number): Struct => {
  const origin = info & bit.origin ? readId(reader) : undefined;
  const rightOrigin = info & bit.rightOrigin ? readId(reader) : undefined;
  const saysParent = origin === undefined && rightOrigin === undefined;
  const parent = saysParent ? readParent(reader) : undefined;
  // Beside an origin the key is the origin's, and its bit means nothing.
  const key = saysParent && info & bit.key ? readKey(reader) : undefined;
  const kind = info & bit.kind;
  const { length, type } = readContent(reader, kind);
  const to = reader.position;
  // Written out: to copy another object into it costs many times what all of the reading does.
  return {
    from,
    to,
    clock,
    length,
    kind,
    origin,
    rightOrigin,
    parent,
    key,
    type,
    place: undefined,
  };
};

const readParent = (reader: ByteReader): string | Id =>
  reader.number() === 1 ? reader.text(longestName) : readId(reader);

const readDeletes = (reader: ByteReader, limits: UpdateLimits): readonly Range[] => {
  const ranges: Range[] = [];
  const seen = new Set<number>();
  const clients = reader.count(bytesOfRange);
  for (let index = 0; index < clients; index++) {
    const client = readClient(reader);
    if (seen.has(client)) throw new Halt('broken', 'deletes of a client stand in it twice');
    seen.add(client);
    const count = atMost(reader.count(bytesOfRange), limits.ranges - ranges.length);
    readRanges(reader, client, count, ranges);
  }
  return ranges;
};

/** In order and apart, as Yjs writes them: so that to walk over them all is to walk over a document once. */
const readRanges = (reader: ByteReader, client: number, count: number, ranges: Range[]): void => {
  let last = 0;
  for (let index = 0; index < count; index++) {
    const start = reader.number();
    const end = clockAfter(start, readLength(reader));
    if (start < last) throw new Halt('broken', 'deletes overlap or are out of order');
    ranges.push({ client, start, end });
    last = end;
  }
};
