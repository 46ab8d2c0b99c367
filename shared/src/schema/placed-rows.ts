// Whether the rows that a template places can stand in their registers. Asked once its shape holds.
import { storageOf } from '../fields/field-type.ts';
import { type AnyField, type FieldTypeName, fieldTypeNamed } from '../fields/index.ts';
import { findField, type PlacedAnswer, type RegisterSection, type Template } from '../template.ts';
import { templateWords } from '../words/template.ts';
import type { Path, SchemaFault } from './schema-fault.ts';

const { expected } = templateWords.en;

/** Types whose answers point at nothing that is made only in a workshop. */
const placeable: readonly FieldTypeName[] = [
  'prose',
  'choice',
  'choices',
  'yes-no',
  'number',
  'money',
  'percent',
  'date',
  'scale',
];

const isRead = (field: AnyField, answer: PlacedAnswer): boolean => {
  const type = fieldTypeNamed(field.type);
  if (storageOf(type, field).kind === 'prose') return typeof answer === 'string';
  return type.read(answer, field) !== undefined;
};

const answerFaults = (
  register: RegisterSection,
  id: string,
  answer: PlacedAnswer,
  path: Path,
): readonly SchemaFault[] => {
  const field = findField(register, id);
  const known = register.fields.map((each) => each.id);
  if (field === undefined)
    return [{ path, at: 'key', says: expected.helperField(id), given: id, known }];
  if (!placeable.includes(field.type))
    return [{ path, at: 'value', says: expected.placedType(field.type) }];
  return isRead(field, answer)
    ? []
    : [{ path, at: 'value', says: expected.placedAnswer(id, field.type) }];
};

const registerFaults = (register: RegisterSection, path: Path): readonly SchemaFault[] =>
  (register.rows ?? []).flatMap((row, at) => {
    const here = [...path, 'rows', at];
    const untitled: readonly SchemaFault[] =
      row[register.titleField] === undefined
        ? [{ path: here, at: 'value', says: expected.placedTitle(register.titleField) }]
        : [];
    const answers = Object.entries(row).flatMap(([id, answer]) =>
      answerFaults(register, id, answer, [...here, id]),
    );
    return [...untitled, ...answers];
  });

export const placedRowFaults = ({ sections }: Template): readonly SchemaFault[] =>
  sections.flatMap((section, at) =>
    section.kind === 'register' ? registerFaults(section, ['sections', at]) : [],
  );
