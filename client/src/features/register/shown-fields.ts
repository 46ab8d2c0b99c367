// Which fields of a register stand in its table. A table shows what a row is and the short answers by
// which people compare rows; everything else stands in the open row.
import { storageOf } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { findField, type RegisterSection } from '@tday/shared/template';

const mostShort = 4;

const isShort = (field: AnyField): boolean =>
  storageOf(fieldTypeNamed(field.type), field).kind === 'value' &&
  !['amounts-by-year', 'source', 'choices'].includes(field.type);

export const titleFieldOf = (section: RegisterSection): AnyField | undefined =>
  findField(section, section.titleField);

export const shortFields = (section: RegisterSection): readonly AnyField[] =>
  section.fields
    .filter((field) => field.id !== section.titleField && isShort(field))
    .slice(0, mostShort);

type ChoiceField = Extract<AnyField, { readonly type: 'choice' }>;

const mostFilters = 2;

/** The choices that a register can be filtered by. */
export const filterFields = (section: RegisterSection): readonly ChoiceField[] =>
  section.fields.filter((field) => field.type === 'choice').slice(0, mostFilters);
