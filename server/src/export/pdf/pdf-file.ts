// Reads and adds to the objects of a PDF with a classic cross-reference table, which is what Typst
// writes. New versions of objects are appended as an update of the file, as ISO 32000-1, 7.5.6 has it.

/** One byte a letter, so that places in the text are places in the file. */
const encoding = 'latin1';

const placesOf = (file: string): { readonly table: number; readonly trailer: string } => {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1];
  const table = Number(start);
  const at = file.lastIndexOf('trailer');
  if (start === undefined || !file.startsWith('xref', table) || at < table) {
    throw new Error('the PDF has no classic cross-reference table at its end');
  }
  return { table, trailer: file.slice(at) };
};

const reference = (trailer: string, key: string): number => {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`).exec(trailer)?.[1];
  if (found === undefined) throw new Error(`the PDF has no ${key}`);
  return Number(found);
};

/** Where each object begins, by its number. */
const offsetsIn = (file: string, table: number): readonly number[] => {
  const lines = file.slice(table).split('\n');
  const [first, count] = (lines[1] ?? '').split(' ').map(Number);
  if (first !== 0 || count === undefined) throw new Error('the PDF has been updated before');
  return lines.slice(2, 2 + count).map((line) => Number(line.slice(0, 10)));
};

export interface PdfFile {
  /** The number of the object that the trailer, or the given dictionary, names by this key. */
  readonly number: (key: string, dictionary?: string) => number;
  /** Everything between `obj` and `endobj`. */
  readonly object: (number: number) => string;
  readonly objectNumbers: readonly number[];
  /** The file with these objects in new versions, by number. */
  readonly updated: (objects: ReadonlyMap<number, string>) => Uint8Array;
}

const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

interface Update {
  readonly objects: ReadonlyMap<number, string>;
  /** Where in the file the update begins. */
  readonly from: number;
  /** What its trailer says, from the one before: size, root, facts, identity, previous table. */
  readonly trailer: string;
}

const writeUpdate = ({ objects, from, trailer }: Update): string => {
  let bodies = '\n';
  let sections = '';
  for (const [number, content] of objects) {
    sections += `${number} 1\n${entry(from + bodies.length)}`;
    bodies += `${number} 0 obj\n${content}\nendobj\n\n`;
  }
  const table = from + bodies.length;
  return `${bodies}xref\n${sections}trailer\n<< ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
};

const joined = (bytes: Uint8Array, addition: string): Uint8Array => {
  const all = new Uint8Array(bytes.length + addition.length);
  all.set(bytes);
  all.set(Buffer.from(addition, encoding), bytes.length);
  return all;
};

export const openPdf = (bytes: Uint8Array): PdfFile => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
  const { table, trailer } = placesOf(file);
  const offsets = offsetsIn(file, table);
  const identity = /\/ID\s*\[[^\]]*\]/.exec(trailer)?.[0] ?? '';
  const numbers = `/Root ${reference(trailer, 'Root')} 0 R /Info ${reference(trailer, 'Info')} 0 R`;
  const nextTrailer = `/Size ${offsets.length} ${numbers} ${identity} /Prev ${table}`;
  return {
    number: (key, dictionary = trailer) => reference(dictionary, key),
    object: (number) => {
      const at = offsets[number];
      const from = file.indexOf(' obj', at) + 4;
      if (at === undefined || from < 4) throw new Error(`the PDF has no object ${number}`);
      return file.slice(from, file.indexOf('endobj', from)).trim();
    },
    objectNumbers: offsets.map((_, number) => number).slice(1),
    updated: (objects) =>
      joined(bytes, writeUpdate({ objects, from: bytes.length, trailer: nextTrailer })),
  };
};
