// The options that nobody can decide without, however little room there is: the one that is proposed, and
// what it is measured against.
import type { RowId } from '../ids.ts';
import { findField, type RegisterSection } from '../template.ts';
import type { Answers } from './answers.ts';

export interface Essential {
  readonly essential?: true;
}

export const essentialOption = (standing: unknown): Essential =>
  standing === 'preferred' || standing === 'business-as-usual' ? { essential: true } : {};

/** The same for a row of the register of options; no row of another is. */
export const essentialRow = (
  answers: Answers,
  register: RegisterSection,
  row: RowId,
): Essential => {
  const plan = answers.source.template.appraisal?.options;
  if (plan?.register !== register.id) return {};
  const field = findField(register, plan.fields.standing);
  return field === undefined ? {} : essentialOption(answers.at(register, field, row)?.value);
};
