// What an item of an update may carry, read past without being made. Only the kinds that content is
// written with are let through: any other would break every browser's editor.
import type { ByteReader } from './byte-reader.ts';
import { Halt } from './halt.ts';

/** Yjs' own numbers. */
export const itemKind = {
  collected: 0,
  deleted: 1,
  string: 4,
  format: 6,
  type: 7,
  any: 8,
  skip: 10,
} as const;

/** Yjs' numbers of the two shared types that prose is made of. */
export const sharedType = { element: 3, text: 6 } as const;

const longestNodeName = 64;
const longestKey = 1_024;
/** A link with its address and title; nesting that fits in here is no danger to anybody's stack. */
const longestFormatValue = 4_096;
const deepestValue = 32;

/** Tags of lib0's encoding of plain values. What JSON cannot carry, bytes and big integers, is left out. */
const tag = {
  array: 117,
  object: 118,
  string: 119,
  true: 120,
  false: 121,
  float64: 123,
  float32: 124,
  integer: 125,
  null: 126,
  undefined: 127,
} as const;

export interface Content {
  readonly length: number;
  /** For a shared type: which. */
  readonly type: number | undefined;
}

const ofLength = (length: number): Content => ({ length, type: undefined });

/** Of something of which nothing is there any more: as long as all that was ever typed, if it lies side by side. */
export const readLength = (reader: ByteReader): number => positive(reader.number());

export const readKey = (reader: ByteReader): string => reader.text(longestKey);

export const readContent = (reader: ByteReader, kind: number): Content => {
  switch (kind) {
    case itemKind.deleted:
      return ofLength(readLength(reader));
    case itemKind.string:
      return ofLength(positive(reader.skipText()));
    case itemKind.format:
      return readFormat(reader);
    case itemKind.type:
      return { length: 1, type: readSharedType(reader) };
    case itemKind.any:
      return ofLength(skipValues(reader));
    default:
      throw new Halt('broken', `content of kind ${kind} has no place here`);
  }
};

const positive = (length: number): number => {
  if (length < 1) throw new Halt('broken', 'an item is empty');
  return length;
};

const readFormat = (reader: ByteReader): Content => {
  readKey(reader);
  const value = reader.text(longestFormatValue);
  try {
    JSON.parse(value);
  } catch {
    throw new Halt('broken', 'the value of a format is no JSON');
  }
  return ofLength(1);
};

const readSharedType = (reader: ByteReader): number => {
  const type = reader.number();
  if (type === sharedType.element) reader.text(longestNodeName);
  else if (type !== sharedType.text)
    throw new Halt('broken', `shared type ${type} has no place here`);
  return type;
};

const skipValues = (reader: ByteReader): number => {
  const count = positive(reader.count());
  for (let index = 0; index < count; index++) skipValue(reader);
  return count;
};

interface Nest {
  left: number;
  readonly keyed: boolean;
}

/** A loop with a stack of its own: nesting may be as deep as an attacker likes. */
const skipValue = (reader: ByteReader): void => {
  const nests: Nest[] = [];
  do {
    const nest = skipHead(reader);
    if (nest !== undefined) nests.push(nest);
    if (nests.length > deepestValue) throw new Halt('broken', 'a value is nested too deep');
  } while (toNextValue(reader, nests));
};

/** Reads a value without what is inside it. */
const skipHead = (reader: ByteReader): Nest | undefined => {
  const kind = reader.byte();
  switch (kind) {
    case tag.undefined:
    case tag.null:
    case tag.true:
    case tag.false:
      return undefined;
    case tag.integer:
      reader.skipSignedNumber();
      return undefined;
    case tag.float32:
      reader.skip(4);
      return undefined;
    case tag.float64:
      reader.skip(8);
      return undefined;
    case tag.string:
      reader.skipText();
      return undefined;
    case tag.object:
      return { left: reader.count(2), keyed: true };
    case tag.array:
      return { left: reader.count(), keyed: false };
    default:
      throw new Halt('broken', `a value of kind ${kind} has no place here`);
  }
};

const toNextValue = (reader: ByteReader, nests: Nest[]): boolean => {
  for (;;) {
    const nest = nests.at(-1);
    if (nest === undefined) return false;
    if (nest.left > 0) {
      nest.left -= 1;
      if (nest.keyed) skipOwnKey(reader);
      return true;
    }
    nests.pop();
  }
};

/** lib0 assigns keys one by one: this one would change what the value inherits. */
const skipOwnKey = (reader: ByteReader): void => {
  if (readKey(reader) === '__proto__') throw new Halt('broken', 'a key is __proto__');
};
