// A fault as the template's author sees it: the line and the column, the path in words, what was
// expected, and what was probably meant.
import { type Path, type SchemaFault, valueAt } from '@tday/shared/schema/schema-fault';
import { nearestWord } from './nearest-word.ts';

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
