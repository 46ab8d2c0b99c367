// An update as parts that can be changed, and written again: with whatever was changed, right or wrong.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export interface PartId {
  client: number;
  clock: number;
}

export interface StructPart {
  kind: number;
  /** Collected structs, and gaps, have nothing but their length. */
  readonly bare: boolean;
  origin: PartId | null;
  rightOrigin: PartId | null;
  parent: string | PartId | null;
  key: string | null;
  content: Uint8Array;
}

export interface BlockPart {
  client: number;
  clock: number;
  structs: StructPart[];
}

interface RangePart {
  clock: number;
  length: number;
}

export interface UpdateParts {
  blocks: BlockPart[];
  deletes: { client: number; ranges: RangePart[] }[];
}

const gapKind = 10;
const bit = { origin: 0x80, rightOrigin: 0x40, key: 0x20 } as const;

/** Throws for bytes that are no update. */
export const readParts = (update: Uint8Array): UpdateParts => {
  const { structs, ds } = Y.decodeUpdate(update);
  const blocks: BlockPart[] = [];
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const last = blocks.at(-1);
    const block = last?.client === client ? last : { client, clock, structs: [] };
    if (block !== last) blocks.push(block);
    block.structs.push(struct instanceof Y.Item ? itemPart(struct) : barePart(struct));
  }
  const deletes = [...ds.clients].map(([client, items]) => ({
    client,
    ranges: items.map(({ clock, len }) => ({ clock, length: len })),
  }));
  return { blocks, deletes };
};

const barePart = (struct: Y.GC | Y.Skip): StructPart => {
  const content = encoding.createEncoder();
  encoding.writeVarUint(content, struct.length);
  return {
    kind: struct instanceof Y.Skip ? gapKind : 0,
    bare: true,
    origin: null,
    rightOrigin: null,
    parent: null,
    key: null,
    content: encoding.toUint8Array(content),
  };
};

const itemPart = (item: Y.Item): StructPart => {
  const encoder = new Y.UpdateEncoderV1();
  item.content.write(encoder, 0);
  // Of an item that is only read and not taken, the parent is still its name or its id.
  const parent: unknown = item.parent;
  return {
    kind: item.content.getRef(),
    bare: false,
    origin: item.origin && { ...item.origin },
    rightOrigin: item.rightOrigin && { ...item.rightOrigin },
    parent: parent instanceof Y.ID ? { ...parent } : typeof parent === 'string' ? parent : null,
    key: item.parentSub,
    content: encoding.toUint8Array(encoder.restEncoder),
  };
};

export const writeParts = ({ blocks, deletes }: UpdateParts): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    for (const number of [structs.length, client, clock]) encoding.writeVarUint(encoder, number);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    for (const number of [client, ranges.length]) encoding.writeVarUint(encoder, number);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
};

const writeId = (encoder: encoding.Encoder, { client, clock }: PartId): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

const writeStruct = (encoder: encoding.Encoder, struct: StructPart): void => {
  const { kind, bare, origin, rightOrigin, key, content } = struct;
  const bits =
    (origin ? bit.origin : 0) | (rightOrigin ? bit.rightOrigin : 0) | (key === null ? 0 : bit.key);
  encoding.writeUint8(encoder, bare ? kind : kind | bits);
  if (!bare) {
    if (origin) writeId(encoder, origin);
    if (rightOrigin) writeId(encoder, rightOrigin);
    if (!(origin || rightOrigin)) writePlace(encoder, struct);
  }
  encoding.writeUint8Array(encoder, content);
};

const writePlace = (encoder: encoding.Encoder, { parent, key }: StructPart): void => {
  if (typeof parent === 'string') {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, parent);
  } else {
    encoding.writeVarUint(encoder, 0);
    writeId(encoder, parent ?? { client: 0, clock: 0 });
  }
  if (key !== null) encoding.writeVarString(encoder, key);
};
