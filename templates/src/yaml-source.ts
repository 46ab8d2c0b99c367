// A YAML text as plain data with the place of every part of it. Whatever is handed in, it answers with
// data or with faults: no alias is ever followed, so nothing can grow while it is read.
import type { Path } from '@tday/shared/schema/schema-fault';
import { templateWords } from '@tday/shared/words/template';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { TemplateFault } from './template-fault.ts';

const words = templateWords.en.file;

/** In characters. */
export const largestTemplate = 1_000_000;

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlSource {
  readonly data: unknown;
  /** Where the value at a path begins, or the nearest thing around it. */
  placeOfValue(path: Path): Place;
  placeOfKey(path: Path): Place;
  /** What is wrong with the text though its data could be read. */
  readonly faults: readonly TemplateFault[];
}

export type ReadYaml =
  | { readonly source: YamlSource }
  | { readonly faults: readonly TemplateFault[] };

type PlaceAt = (offset: number) => Place;

/** Where everything begins, by path. Made in one walk, as a bad file may have a fault in every line. */
interface Starts {
  readonly values: Map<string, number>;
  readonly keys: Map<string, number>;
  readonly repeatedKeys: number[];
}

const pathKey = (path: Path): string => JSON.stringify(path);

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const noteStarts = (node: unknown, path: Path, starts: Starts): void => {
  if (isNode(node)) starts.values.set(pathKey(path), startOf(node));
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) noteStarts(item, [...path, index], starts);
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const below = [...path, String(isScalar(key) ? key.value : key)];
    if (starts.keys.has(pathKey(below))) starts.repeatedKeys.push(startOf(key));
    starts.keys.set(pathKey(below), startOf(key));
    noteStarts(value, below, starts);
  }
};

const startOfValue = (starts: Starts, path: Path): number => {
  const start = starts.values.get(pathKey(path));
  if (start !== undefined) return start;
  return path.length === 0 ? 0 : startOfValue(starts, path.slice(0, -1));
};

const fault = (place: Place, says: string): TemplateFault => ({ ...place, path: '', says });
const wholeFile = (says: string): ReadYaml => ({ faults: [fault({ line: 1, column: 1 }, says)] });

const aliasFaults = (document: Document, placeAt: PlaceAt): readonly TemplateFault[] => {
  const faults: TemplateFault[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      faults.push(fault(placeAt(startOf(alias)), words.noAlias));
    },
  });
  return faults;
};

const errorWords = ({ code, message }: YAMLError): string =>
  code === 'MULTIPLE_DOCS' ? words.oneDocument : words.notYaml(message);

const readDocument = (text: string): ReadYaml => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    // Its own check compares every key with every other.
    uniqueKeys: false,
  });
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return wholeFile(words.tooDeep);
  const faults = [
    ...errors.map((error) => fault(placeAt(error.pos[0]), errorWords(error))),
    ...aliasFaults(document, placeAt),
  ];
  // Data read from broken YAML may be anything: faults found in it would only mislead.
  if (faults.length > 0) return { faults };
  const starts: Starts = { values: new Map(), keys: new Map(), repeatedKeys: [] };
  noteStarts(document.contents, [], starts);
  const source: YamlSource = {
    data: document.toJS({ maxAliasCount: 0 }),
    placeOfValue: (path) => placeAt(startOfValue(starts, path)),
    placeOfKey: (path) => placeAt(starts.keys.get(pathKey(path)) ?? startOfValue(starts, path)),
    faults: starts.repeatedKeys.map((start) => fault(placeAt(start), words.keyOnce)),
  };
  return { source };
};

export const readYaml = (text: string): ReadYaml => {
  if (text.length > largestTemplate) return wholeFile(words.tooLarge(largestTemplate / 1000));
  try {
    return readDocument(text);
  } catch (error) {
    // Whoever walks a document calls itself for every level: thousands of them empty the stack.
    if (error instanceof RangeError) return wholeFile(words.tooDeep);
    throw error;
  }
};
