// Gives a font a family name that no machine has a font of. Typst looks among the machine's fonts
// too, and where one of them has a closer weight or slant than the shipped ones it would take that:
// other letters, other bytes, and perhaps no glyph for what the shipped ones have.
import { findTable, viewOf } from './font-tables.ts';

const familyIds: readonly number[] = [1, 16, 21];
const recordLength = 12;
const headerLength = 6;

interface NameRecord {
  /** Platform, encoding, language and which name it is. */
  readonly key: readonly number[];
  readonly words: Uint8Array;
}

const readRecords = (file: Uint8Array): readonly NameRecord[] => {
  const view = viewOf(file);
  const { start } = findTable(view, 'name');
  const storage = start + view.getUint16(start + 4);
  return Array.from({ length: view.getUint16(start + 2) }, (_, at) => {
    const record = start + headerLength + at * recordLength;
    const from = storage + view.getUint16(record + 10);
    return {
      key: [0, 2, 4, 6].map((offset) => view.getUint16(record + offset)),
      words: file.subarray(from, from + view.getUint16(record + 8)),
    };
  });
};

/** Windows, Unicode, American English: the one entry that every reader of fonts looks at. */
const familyRecord = (family: string): NameRecord => {
  const words = new Uint8Array(family.length * 2);
  for (let i = 0; i < family.length; i++) words[i * 2 + 1] = family.charCodeAt(i);
  return { key: [3, 1, 0x409, 1], words };
};

const byKey = (a: NameRecord, b: NameRecord): number => {
  const at = a.key.findIndex((part, index) => part !== b.key[index]);
  return (a.key[at] ?? 0) - (b.key[at] ?? 0);
};

const writeRecords = (records: readonly NameRecord[]): Uint8Array => {
  const storage = headerLength + records.length * recordLength;
  const length = records.reduce((sum, { words }) => sum + words.length, storage);
  const table = new Uint8Array(length);
  const view = viewOf(table);
  view.setUint16(2, records.length);
  view.setUint16(4, storage);
  let offset = 0;
  records.forEach(({ key, words }, at) => {
    const record = headerLength + at * recordLength;
    [...key, words.length, offset].forEach((part, i) => {
      view.setUint16(record + i * 2, part);
    });
    table.set(words, storage + offset);
    offset += words.length;
  });
  return table;
};

/** The font under that name: its other tables stay where they are, and the new names come last. */
export const inPrivateFamily = (file: Uint8Array, family: string): Uint8Array => {
  const others = readRecords(file).filter(({ key }) => !familyIds.includes(key[3] ?? 0));
  const names = writeRecords([...others, familyRecord(family)].sort(byKey));
  const start = Math.ceil(file.length / 4) * 4;
  const renamed = new Uint8Array(start + names.length);
  renamed.set(file);
  renamed.set(names, start);
  const view = viewOf(renamed);
  const { entry } = findTable(view, 'name');
  view.setUint32(entry + 8, start);
  view.setUint32(entry + 12, names.length);
  return renamed;
};
