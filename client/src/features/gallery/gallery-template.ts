// A template made of nothing but the examples that the field types bring: a form for each type, a field
// for each example, and a register for each that an example links to.
import { type AnyField, type AnyFieldType, anyFieldTypes } from '@tday/shared/fields/index';
import { exampleNames } from '@tday/shared/fields/link';
import type { RowId } from '@tday/shared/ids';
import type { FormSection, RegisterSection, Template } from '@tday/shared/template';
import { galleryWords } from '@tday/shared/words/gallery';

const words = galleryWords.en;

const guidance = { write: words.guidance, good: words.guidance, example: words.guidance };

export interface ShownExample {
  readonly name: string;
  readonly spec: unknown;
  readonly raw: unknown;
  readonly field: AnyField;
}

export interface ShownType {
  readonly fieldType: AnyFieldType;
  readonly examples: readonly ShownExample[];
}

/** The spec is of the type that brought it, which only the compiler has forgotten. */
const fieldOf = (type: string, index: number, label: string, spec: unknown): AnyField =>
  ({ ...(spec as object), id: `example-${index + 1}`, label, type }) as AnyField;

export const shownTypes: readonly ShownType[] = anyFieldTypes.map((fieldType) => ({
  fieldType,
  examples: fieldType.examples.map(({ name, spec, raw }, index) => ({
    name,
    spec,
    raw,
    field: fieldOf(fieldType.type, index, words.example(name), spec),
  })),
}));

const formOf = ({ fieldType, examples }: ShownType): FormSection => ({
  kind: 'form',
  id: fieldType.type,
  title: fieldType.type,
  guidance,
  fields: examples.map(({ field }) => field),
});

export const titleField = 'title';

const registerNamed = (id: string): RegisterSection => ({
  kind: 'register',
  id,
  title: id,
  singular: words.row,
  prefix: 'R',
  titleField,
  guidance,
  fields: [{ id: titleField, label: words.rowTitle, type: 'prose', lines: 'one' }],
});

const allFields = shownTypes.flatMap(({ examples }) => examples.map(({ field }) => field));

/** The registers that examples link to. */
export const linkedRegisters: readonly string[] = [
  ...new Set(allFields.flatMap((field) => ('register' in field ? [field.register] : []))),
];

export const galleryTemplate: Template = {
  id: 'gallery',
  version: 1,
  language: 'en-GB',
  title: words.title,
  says: words.says,
  starts: '09:00',
  groups: [],
  stages: [],
  sections: [...shownTypes.map(formOf), ...linkedRegisters.map(registerNamed)],
  documents: [],
};

/** "R-014" is number 14. */
const numberOf = (register: string, row: RowId): number =>
  Number(/\d+/.exec(exampleNames.reference(register, row) ?? '')?.[0] ?? 0);

/** Register, row, number: the names that the examples' own words expect. */
export const galleryReferences: Readonly<Record<string, Readonly<Record<RowId, number>>>> =
  Object.fromEntries(
    linkedRegisters.map((register) => [
      register,
      Object.fromEntries(exampleNames.rows(register).map((row) => [row, numberOf(register, row)])),
    ]),
  );
