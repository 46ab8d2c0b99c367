// The list of field types. The union of what a template may say about a field is derived from it, and
// so is everything that loops over field types.
import type { FieldType } from "./field-type.ts";
import { moneyField } from "./money.ts";
import { proseField } from "./prose.ts";

export const fieldTypes = [proseField, moneyField] as const;

export type KnownFieldType = (typeof fieldTypes)[number];
export type FieldTypeName = KnownFieldType["type"];

interface FieldBasics {
	readonly id: string;
	readonly label: string;
	/** A line of help under the label. */
	readonly hint?: string;
}

type FieldOf<Known> =
	Known extends FieldType<infer Type, infer Spec, infer _Value>
		? FieldBasics & { readonly type: Type } & Spec
		: never;

/** A field of any type, as a template holds it. */
export type AnyField = FieldOf<KnownFieldType>;
export type FieldNamed<Type extends FieldTypeName> = Extract<
	AnyField,
	{ readonly type: Type }
>;

/** A field type of which neither spec nor value is known: every answer it gives is still safe. */
export type AnyFieldType = FieldType<FieldTypeName, unknown, unknown>;

const byName = new Map<string, AnyFieldType>(
	// The one place where a spec and its type part: from here on they travel together in the field.
	fieldTypes.map((fieldType) => [
		fieldType.type,
		fieldType as unknown as AnyFieldType,
	]),
);

export const fieldTypeNamed = (name: FieldTypeName): AnyFieldType => {
	const fieldType = byName.get(name);
	if (fieldType === undefined)
		throw new Error(`no field type is named ${name}`);
	return fieldType;
};
