// Reads lib0's encoding with every length held against the bytes that are really there.
import { isAscii, isUtf8 } from 'node:buffer';
import { Halt } from './halt.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** More bytes than this and lib0 refuses the number. */
const longestNumber = 8;

export class ByteReader {
  private readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.position;
  }

  byte(): number {
    const byte = this.bytes[this.position];
    if (byte === undefined) throw new Halt('broken', 'the bytes end too early');
    this.position += 1;
    return byte;
  }

  number(): number {
    let value = 0;
    let weight = 1;
    for (let count = 0; count < longestNumber; count++) {
      const byte = this.byte();
      // lib0 never writes a number longer than it need be, and limits are held by a frame's first bytes.
      if (byte === 0 && count > 0) throw new Halt('broken', 'a number is longer than it need be');
      value += (byte & 0x7f) * weight;
      weight *= 128;
      if (byte < 0x80) return safe(value);
    }
    throw new Halt('broken', 'a number is too long');
  }

  /** How many things follow, each at least `bytesEach` long. */
  count(bytesEach = 1): number {
    const count = this.number();
    if (count * bytesEach > this.left) throw new Halt('broken', 'a count is larger than its bytes');
    return count;
  }

  skip(count: number): void {
    if (count > this.left) throw new Halt('broken', 'a length is larger than its bytes');
    this.position += count;
  }

  skipSignedNumber(): void {
    for (let count = 0; count < longestNumber; count++) if (this.byte() < 0x80) return;
    throw new Halt('broken', 'a number is too long');
  }

  /** Bytes with their length before them; a view, not a copy. */
  block(): Uint8Array {
    const length = this.number();
    const start = this.position;
    this.skip(length);
    return this.bytes.subarray(start, start + length);
  }

  /** A text that is needed, at most so many bytes of it. */
  text(mostBytes: number): string {
    const bytes = this.block();
    if (bytes.length > mostBytes) throw new Halt('broken', 'a name is too long');
    if (!isUtf8(bytes)) throw new Halt('broken', 'a text is not UTF-8');
    return utf8.decode(bytes);
  }

  /** The length of a text as Yjs counts it, in UTF-16 units; the text itself is not made. */
  skipText(): number {
    return unitsOf(this.block());
  }
}

const safe = (value: number): number => {
  if (value > Number.MAX_SAFE_INTEGER) throw new Halt('broken', 'a number is too large');
  return value;
};

/** Shorter ones are read here sooner than anybody else could be asked. */
const longText = 24;

const unitsOf = (bytes: Uint8Array): number => {
  if (bytes.length >= longText && isAscii(bytes)) return bytes.length;
  let units = 0;
  let plain = true;
  for (const byte of bytes) {
    if (byte < 0x80) {
      units += 1;
      continue;
    }
    plain = false;
    // Continuation bytes add nothing; what takes four bytes takes two units.
    if (byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  if (!plain && !isUtf8(bytes)) throw new Halt('broken', 'a text is not UTF-8');
  return units;
};
