// What pasted lines answer: apart from the reading of them, which few people fetch.
import type { AnswerPart } from '@tday/shared/fields/field-type';
import type { AnyField } from '@tday/shared/fields/index';
import { isRecord } from '@tday/shared/is-record';

export interface PastedCell {
  readonly text: string;
  /** The value that the field type made of it; undefined if the cell is empty or faulty. */
  readonly value?: unknown;
  /** Why it cannot be taken, and what was expected. */
  readonly fault?: string;
}

interface PastedPart extends AnswerPart {
  readonly title: string;
}

export interface PastedColumn {
  /** The heading it came with, or "Column 3". */
  readonly title: string;
  /** The field it fills; undefined if no field has that name: the column is left out. */
  readonly field: AnyField | undefined;
  /** What stands here of an answer of several numbers, such as the amount of one year. */
  readonly part?: PastedPart;
  /** It is left out because it is worked out from what stands in the other columns. */
  readonly isWorkedOut?: boolean;
}

/** What one line answers, by field: the numbers of several columns may be one answer. */
export const answersOf = (
  columns: readonly PastedColumn[],
  cells: readonly PastedCell[],
): ReadonlyMap<AnyField, unknown> => {
  const answers = new Map<AnyField, unknown>();
  for (const [index, { field, part }] of columns.entries()) {
    const value = cells[index]?.value;
    if (field === undefined || value === undefined) continue;
    const before = answers.get(field);
    const others = isRecord(before) ? before : {};
    answers.set(field, part === undefined ? value : { ...others, [part.key]: value });
  }
  return answers;
};
