// Which fields of a register stand in its table. A table shows what a row is and the short answers by
// which people compare rows; everything else stands in the open row.
import { storageOf } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { findField, type RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';

const mostShort = 4;

const isShort = (field: AnyField): boolean =>
  storageOf(fieldTypeNamed(field.type), field).kind === 'value' &&
  !['source', 'choices'].includes(field.type);

/** What every row must answer, in a word; then lists of other rows; then what may stay empty. */
const rank = (field: AnyField): number => {
  if (field.optional === true) return 2;
  return field.type === 'link' && field.many === true ? 1 : 0;
};

export const titleFieldOf = (section: RegisterSection): AnyField | undefined =>
  findField(section, section.titleField);

export const shortFields = (section: RegisterSection): readonly AnyField[] =>
  section.fields
    .filter((field) => field.id !== section.titleField && isShort(field))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostShort);

/** What stands above the short answers: of several numbers, their sum is shown. */
export const columnTitle = ({ type, label }: AnyField): string =>
  type === 'amounts-by-year' ? registerWords.en.totalOf(label) : label;

type ChoiceField = Extract<AnyField, { readonly type: 'choice' }>;

const mostFilters = 2;

/** The choices that a register can be filtered by. */
export const filterFields = (section: RegisterSection): readonly ChoiceField[] =>
  section.fields.filter((field) => field.type === 'choice').slice(0, mostFilters);
