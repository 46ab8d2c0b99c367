// Typing as it travels: updates of Yjs written and read by hand. A key is one struct of one letter behind
// the letter before it; who has heard how much of it is seen by the clocks alone, so that nothing needs
// to be applied, however a server merged it.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Client ids as long as those that Yjs draws by lot. */
const firstClient = 3_000_000_000;

export const clientOf = (typist: number): number => firstClient + typist;

export const typistOf = (client: number): number => client - firstClient;

/** A paragraph with the first letter in it, under a top-level name: three clocks. */
export const firstUpdate = (client: number, name: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = client;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('a')]);
  doc.getXmlFragment(name).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
};

export const firstClocks = 3;

const bit = { origin: 0x80, rightOrigin: 0x40, parentKey: 0x20 } as const;
const content = { gc: 0, deleted: 1, text: 4, type: 7, any: 8, skip: 10 } as const;

/** The letter that gets this clock. */
export const keyUpdate = (client: number, clock: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, bit.origin | content.text);
  for (const number of [client, clock - 1]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, 'x');
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
};

/** Tells for each client in an update which clocks it brings: those below `to`, from `from` on. */
export const readClocks = (
  update: Uint8Array,
  tell: (client: number, from: number, to: number) => void,
): void => {
  const decoder = decoding.createDecoder(update);
  for (let blocks = decoding.readVarUint(decoder); blocks > 0; blocks--) {
    let structs = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    const from = decoding.readVarUint(decoder);
    let to = from;
    for (; structs > 0; structs--) to += skipStruct(decoder);
    tell(client, from, to);
  }
};

/** Up to which clock an update brings what this client wrote; 0 for none of it. */
export const clockIn = (update: Uint8Array, client: number): number => {
  let clock = 0;
  readClocks(update, (of, _from, to) => {
    if (of === client) clock = to;
  });
  return clock;
};

/** How many clocks it takes. */
const skipStruct = (decoder: decoding.Decoder): number => {
  const info = decoding.readUint8(decoder);
  const kind = info & 31;
  if (kind === content.gc || kind === content.skip) return decoding.readVarUint(decoder);
  if (info & bit.origin) skipId(decoder);
  if (info & bit.rightOrigin) skipId(decoder);
  if ((info & (bit.origin | bit.rightOrigin)) === 0) skipParent(decoder, info);
  switch (kind) {
    case content.deleted:
      return decoding.readVarUint(decoder);
    case content.text:
      // Letters of one byte: the benchmark types no others.
      return skipBytes(decoder);
    case content.type:
      skipType(decoder);
      return 1;
    case content.any:
      return skipValues(decoder);
    default:
      throw new Error(`nobody here writes content of kind ${kind}`);
  }
};

const skipId = (decoder: decoding.Decoder): void => {
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
};

const skipBytes = (decoder: decoding.Decoder): number => {
  const length = decoding.readVarUint(decoder);
  decoder.pos += length;
  return length;
};

/** A workshop may begin with rows that its template places. */
const skipValues = (decoder: decoding.Decoder): number => {
  const count = decoding.readVarUint(decoder);
  for (let left = count; left > 0; left--) decoding.readAny(decoder);
  return count;
};

const skipParent = (decoder: decoding.Decoder, info: number): void => {
  if (decoding.readVarUint(decoder) === 1) skipBytes(decoder);
  else skipId(decoder);
  if (info & bit.parentKey) skipBytes(decoder);
};

const xmlElement = 3;

const skipType = (decoder: decoding.Decoder): void => {
  if (decoding.readVarUint(decoder) === xmlElement) skipBytes(decoder);
};
