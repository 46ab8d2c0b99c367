// What may be a person's name: one cleaned line of 1 to 80 characters.
import { cleanLine } from '@tday/shared/clean-text';
import type { Refusal } from '@tday/shared/commands';
import { refuse } from '@tday/shared/permissions';

export const longestName = 80;

/** The name as it is kept, or why it cannot be one. Characters are counted as people see them. */
export const readPersonName = (typed: string): string | Refusal => {
  const name = cleanLine(typed);
  if (name === '') return refuse('name-needed');
  return [...name].length > longestName ? refuse('name-too-long') : name;
};
