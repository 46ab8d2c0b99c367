// What may be a person's name: one cleaned line of 1 to 80 characters.
import { cleanLine } from '@tday/shared/clean-text';
import type { Refusal } from '@tday/shared/commands';
import { refuse } from '@tday/shared/permissions';

export const longestName = 80;

/** Letters that nobody sees, and those that turn the text beside them around. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The name as it is kept, or why it cannot be one. Characters are counted as people see them. */
export const readPersonName = (typed: string): string | Refusal => {
  const name = cleanLine(typed.replace(unseen, ''));
  if (!seen.test(name)) return refuse('name-needed');
  return [...name].length > longestName ? refuse('name-too-long') : name;
};
