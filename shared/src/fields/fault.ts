// What is wrong with an answer as it lies there: text where a number belongs, a choice that the template
// does not have. Nothing that somebody wrote may count as empty without a word.
import { cleanLine } from '../clean-text.ts';
import { fieldWords } from '../words/fields.ts';
import { storageOf } from './field-type.ts';
import { type AnyField, fieldTypeNamed } from './index.ts';
import { exampleNames } from './link.ts';

export interface AnswerFault {
  /** What lies there, as far as a line can show it. */
  readonly words: string;
  /** What was expected: "Enter an amount in pounds, like £1,200". */
  readonly expected: string;
}

const mostShown = 60;
const deepestLook = 8;

/** Empty all the way down: what a widget leaves behind when an answer is taken out. */
const isNothing = (raw: unknown, depth = 0): boolean => {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  if (typeof raw !== 'object' || depth > deepestLook) return false;
  return Object.values(raw).every((inner) => isNothing(inner, depth + 1));
};

const inWords = (raw: unknown): string => {
  if (typeof raw !== 'object') return cleanLine(String(raw));
  try {
    return cleanLine(JSON.stringify(raw));
  } catch {
    return '';
  }
};

const shown = (raw: unknown): string => {
  const words = inWords(raw);
  return words.length > mostShown ? `${words.slice(0, mostShown)}…` : words;
};

/** What the field type says of the same words where somebody types them. */
const expectation = (field: AnyField, words: string): string => {
  const parsed = fieldTypeNamed(field.type).parse(words, field, exampleNames);
  return 'fault' in parsed ? parsed.fault : fieldWords.en.enterAgain;
};

/** Undefined for an answer that can be read in full, and where there is none. Prose is never at fault. */
export const answerFault = (field: AnyField, raw: unknown): AnswerFault | undefined => {
  if (isNothing(raw)) return undefined;
  const type = fieldTypeNamed(field.type);
  if (storageOf(type, field).kind !== 'value') return undefined;
  const said = type.fault?.(raw, field);
  if (said !== undefined) return { words: shown(raw), expected: said };
  if (type.read(raw, field) !== undefined) return undefined;
  const words = shown(raw);
  return { words, expected: expectation(field, words) };
};
