// The list of field types. The union of what a template may say about a field is derived from it, and
// so is everything that loops over field types.
import { amountsByYearField } from './amounts-by-year.ts';
import { choiceField } from './choice.ts';
import { choicesField } from './choices.ts';
import { dateField } from './date.ts';
import type { FieldType } from './field-type.ts';
import { givenWhenThenField } from './given-when-then.ts';
import { linkField } from './link.ts';
import { moneyField } from './money.ts';
import { numberField } from './number.ts';
import { percentField } from './percent.ts';
import { personField } from './person.ts';
import { proseField } from './prose.ts';
import { riskMatrixField } from './risk-matrix.ts';
import { scaleField } from './scale.ts';
import { sourceField } from './source.ts';
import { yesNoField } from './yes-no.ts';

export const fieldTypes = [
  proseField,
  choiceField,
  choicesField,
  yesNoField,
  numberField,
  moneyField,
  percentField,
  dateField,
  linkField,
  personField,
  scaleField,
  riskMatrixField,
  amountsByYearField,
  sourceField,
  givenWhenThenField,
] as const;

type KnownFieldType = (typeof fieldTypes)[number];
export type FieldTypeName = KnownFieldType['type'];

interface FieldBasics {
  readonly id: string;
  readonly label: string;
  /** A line of help under the label. */
  readonly hint?: string;
  /** Nothing is missing while it is empty: a document then says nothing of it. */
  readonly optional?: boolean;
}

type FieldOf<Known> =
  Known extends FieldType<infer Type, infer Spec, infer _Value>
    ? FieldBasics & { readonly type: Type } & Spec
    : never;

/** A field of any type, as a template holds it. */
export type AnyField = FieldOf<KnownFieldType>;
export type FieldNamed<Type extends FieldTypeName> = Extract<AnyField, { readonly type: Type }>;

/** A field type of which neither spec nor value is known: every answer it gives is still safe. */
export type AnyFieldType = FieldType<FieldTypeName, unknown, unknown>;

/**
 * The one place where a spec and its type part: from here on they travel together in the field, whose
 * `type` finds the field type that its spec was checked against.
 */
const forgetSpec = (fieldType: KnownFieldType): AnyFieldType =>
  fieldType as unknown as AnyFieldType;

export const anyFieldTypes: readonly AnyFieldType[] = fieldTypes.map(forgetSpec);

const byName = new Map<string, AnyFieldType>(
  anyFieldTypes.map((fieldType) => [fieldType.type, fieldType]),
);

export const fieldTypeNamed = (name: FieldTypeName): AnyFieldType => {
  const fieldType = byName.get(name);
  if (fieldType === undefined) throw new Error(`no field type is named ${name}`);
  return fieldType;
};
