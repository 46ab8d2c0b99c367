// A fault as the template's author sees it: the line and the column, the path in words, what was
// expected, and what was probably meant.
import { type Path, type SchemaFault, valueAt } from '@tday/shared/schema/schema-fault';
import { distance } from 'fastest-levenshtein';

export interface TemplateFault {
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** Such as `sections[needs].fields[who].type`; empty where the whole file is meant. */
  readonly path: string;
  /** What was expected there, and what was found. */
  readonly says: string;
  readonly didYouMean?: string;
}

/** Beyond so many, comparing each with each takes longer than anybody waits for an answer. */
const mostCompared = 500;

/** The known word that is nearest to what was given; undefined if none is near. */
const nearestWord = (given: string, known: readonly string[]): string | undefined => {
  if (known.length > mostCompared || given.length > 100) return undefined;
  const ranked = known
    .map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [nearest] = ranked;
  if (nearest === undefined) return undefined;
  const longest = Math.max(given.length, nearest.word.length);
  return nearest.far <= Math.max(1, Math.round(longest / 3)) ? nearest.word : undefined;
};

export const suggestion = ({ given, known }: SchemaFault): string | undefined =>
  given === undefined || known === undefined ? undefined : nearestWord(given, known);

const stepWords = (raw: unknown, path: Path, index: number): string => {
  const step = path[index] ?? '';
  if (typeof step === 'string') return index === 0 ? step : `.${step}`;
  const id = valueAt(raw, [...path.slice(0, index + 1), 'id']);
  return `[${typeof id === 'string' ? id : step}]`;
};

/** A path with the ids of list entries in place of their numbers, where they have one. */
export const pathWords = (raw: unknown, path: Path): string =>
  path.map((_, index) => stepWords(raw, path, index)).join('');
