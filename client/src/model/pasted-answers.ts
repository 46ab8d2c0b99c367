// What pasted lines answer: apart from the reading of them, which few people fetch.
import type { AnyField } from '@tday/shared/fields/index';
import { isRecord } from '@tday/shared/is-record';
import type { Paste } from './paste-rows.ts';

/** What one line answers, by field: the numbers of several columns may be one answer. */
export const answersIn = (paste: Paste, line: number): ReadonlyMap<AnyField, unknown> => {
  const answers = new Map<AnyField, unknown>();
  for (const [index, { field, part }] of paste.columns.entries()) {
    const value = paste.rows[line]?.[index]?.value;
    if (field === undefined || value === undefined) continue;
    const before = answers.get(field);
    const others = isRecord(before) ? before : {};
    answers.set(field, part === undefined ? value : { ...others, [part.key]: value });
  }
  return answers;
};
