// The words of an answer as they stand, a line a block: to be handed back, or to be read before they are
// taken in. Unlike the text of a cell they keep their lines.
import type { Address, ContentView } from './content-view.ts';
import { type Names, storageOf } from './fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from './fields/index.ts';
import { isRecord } from './is-record.ts';
import { proseText, readProse } from './prose.ts';

/** Empty if there are none. */
export const answerWords = (
  content: ContentView,
  address: Address,
  field: AnyField,
  names: Names,
): string => {
  const type = fieldTypeNamed(field.type);
  const raw = content.raw(address);
  const { kind } = storageOf(type, field);
  if (kind === 'prose') return proseWords(raw);
  if (kind === 'parts') return partsWords(raw);
  const value = type.read(raw, field);
  return value === undefined ? '' : type.toText(value, field, names);
};

const proseWords = (raw: unknown): string => proseText(readProse(raw) ?? []);

const partsWords = (raw: unknown): string =>
  (isRecord(raw) ? Object.values(raw) : [])
    .map(proseWords)
    .filter((words) => words !== '')
    .join('\n');
