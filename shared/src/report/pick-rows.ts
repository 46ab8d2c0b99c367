// Which rows of a register a document shows, where it does not show all: those with an answer, the highest
// first, so many at most.
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import { findField, type RegisterPick, type RegisterSection } from '../template.ts';
import type { Answers } from './answers.ts';

interface Picked {
  readonly rows: readonly RowId[];
  /** How many more would have been shown. */
  readonly rest: number;
}

export const pickRows = (
  answers: Answers,
  register: RegisterSection,
  { where, highest, most }: RegisterPick,
): Picked => {
  const all = answers.rows(register.id);
  const chosen = where === undefined ? all : all.filter(holds(answers, register, where));
  const by = highest === undefined ? undefined : findField(register, highest);
  const ordered = by === undefined ? chosen : fromHighest(answers, register, by, chosen);
  const rows = most === undefined ? ordered : ordered.slice(0, most);
  return { rows, rest: ordered.length - rows.length };
};

const holds =
  (answers: Answers, register: RegisterSection, where: NonNullable<RegisterPick['where']>) =>
  (row: RowId): boolean => {
    const field = findField(register, where.field);
    return field !== undefined && answers.at(register, field, row)?.value === where.is;
  };

/** Rows that do not say come last; those that say the same stay in their order. */
const fromHighest = (
  answers: Answers,
  register: RegisterSection,
  field: AnyField,
  rows: readonly RowId[],
): readonly RowId[] => {
  const { compare } = fieldTypeNamed(field.type);
  const answerOf = (row: RowId): unknown => answers.at(register, field, row)?.value;
  return [...rows].sort((a, b) => {
    const [first, second] = [answerOf(a), answerOf(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compare?.(second, first, field) ?? 0;
  });
};
