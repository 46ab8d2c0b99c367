// The tables that a TrueType file is made of, found by their four letters.

export interface FontTable {
  /** Where its entry in the directory begins: tag, checksum, offset, length, four bytes each. */
  readonly entry: number;
  readonly start: number;
  readonly length: number;
}

export const viewOf = (file: Uint8Array): DataView =>
  new DataView(file.buffer, file.byteOffset, file.byteLength);

const directory = 12;
const entryLength = 16;

export const findTable = (view: DataView, tag: string): FontTable => {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = directory + i * entryLength;
    const letters = [0, 1, 2, 3].map((offset) => view.getUint8(entry + offset));
    if (String.fromCharCode(...letters) === tag) {
      return { entry, start: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    }
  }
  throw new Error(`the font has no table ${tag}`);
};
