// A frame as it came, taken apart: one message a frame, nothing behind it.
import { frameType, syncStep } from '@tday/shared/protocol';
import { ByteReader } from './guard/byte-reader.ts';
import { Halt } from './guard/halt.ts';

export type IncomingFrame =
  /** What the browser has: it asks for the rest. */
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  /** What the room lacked, or a change as it happened. */
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'ask-presence' };

/** Undefined if no client of ours would send such a frame. */
export const readFrame = (bytes: Uint8Array): IncomingFrame | undefined => {
  try {
    const reader = new ByteReader(bytes);
    const frame = readKind(reader);
    return reader.left === 0 ? frame : undefined;
  } catch (error) {
    if (error instanceof Halt) return undefined;
    throw error;
  }
};

const readKind = (reader: ByteReader): IncomingFrame | undefined => {
  switch (reader.number()) {
    case frameType.sync:
      return readSync(reader);
    case frameType.awareness:
      return { kind: 'presence', bytes: reader.block() };
    case frameType.queryAwareness:
      return { kind: 'ask-presence' };
    default:
      return undefined;
  }
};

const readSync = (reader: ByteReader): IncomingFrame | undefined => {
  switch (reader.number()) {
    case syncStep.step1:
      return { kind: 'step1', vector: checkVector(reader.block()) };
    case syncStep.step2:
      return { kind: 'step2', update: reader.block() };
    case syncStep.update:
      return { kind: 'update', update: reader.block() };
    default:
      return undefined;
  }
};

/** Yjs reads a state vector without asking whether it is one. */
const checkVector = (vector: Uint8Array): Uint8Array => {
  const reader = new ByteReader(vector);
  for (let left = reader.count(2); left > 0; left--) {
    reader.number();
    reader.number();
  }
  if (reader.left > 0) throw new Halt('broken', 'there are bytes behind the state vector');
  return vector;
};
