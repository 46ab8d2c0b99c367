// The body of a POST on the second wire: frames one after the other, each with its length before it.
import { ByteReader } from './guard/byte-reader.ts';
import { Halt } from './guard/halt.ts';

/** Small frames cost more to hold than their bytes. */
const mostFrames = 1_000;

/** Undefined if no client of ours would send such a body. */
export const readBatch = (bytes: Uint8Array): readonly Uint8Array[] | undefined => {
  try {
    const reader = new ByteReader(bytes);
    const frames: Uint8Array[] = [];
    while (reader.left > 0 && frames.length <= mostFrames) frames.push(reader.block());
    return frames.length > mostFrames ? undefined : frames;
  } catch (error) {
    if (error instanceof Halt) return undefined;
    throw error;
  }
};
