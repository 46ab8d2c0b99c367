// Whether the helpers of a template fit the sections that they stand beside, and whether what documents
// print of them may be seen. Asked once the shape of the template holds.
import { type HelperInput, helperInputs, registerHelpers } from '../buying/helper-plan.ts';
import type { AnyField } from '../fields/index.ts';
import { findField, type OutlinePart, type Section, type Template } from '../template.ts';
import { templateWords } from '../words/template.ts';
import type { Path, SchemaFault } from './schema-fault.ts';

const { expected } = templateWords.en;

const fault = (path: Path, says: string): SchemaFault => ({ path, at: 'value', says });

const misspelt = (
  path: Path,
  at: SchemaFault['at'],
  says: string,
  given: string,
  known: readonly string[],
): SchemaFault => ({ path, at, says, given, known });

const optionFaults = (
  field: AnyField,
  { options }: HelperInput,
  path: Path,
): readonly SchemaFault[] => {
  if (options === undefined || !('options' in field)) return [];
  return field.options
    .filter((option) => !options.includes(option.id))
    .map(({ id }) => misspelt(path, 'value', expected.helperOption(id, options), id, options));
};

const fieldFaults = (field: AnyField, input: HelperInput, path: Path): readonly SchemaFault[] => {
  if (field.type !== input.type) return [fault(path, expected.helperType(input.type, field.id))];
  const isOtherScale =
    field.type === 'scale' && input.steps !== undefined && field.steps.length !== input.steps;
  return isOtherScale
    ? [fault(path, expected.helperSteps(input.steps ?? 0))]
    : optionFaults(field, input, path);
};

const inputFaults = (
  section: Section,
  inputs: Readonly<Record<string, HelperInput>>,
  [name, fieldId]: readonly [string, string],
  path: Path,
): readonly SchemaFault[] => {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (input === undefined)
    return [misspelt(path, 'key', expected.helperInput(name), name, Object.keys(inputs))];
  const field = findField(section, fieldId);
  const ids = section.fields.map(({ id }) => id);
  return field === undefined
    ? [misspelt(path, 'value', expected.helperField(fieldId), fieldId, ids)]
    : fieldFaults(field, input, path);
};

const sectionFaults = (section: Section, path: Path): readonly SchemaFault[] => {
  const { helper } = section;
  if (helper === undefined) return [];
  const kind = registerHelpers.includes(helper.kind) ? 'register' : 'form';
  if (section.kind !== kind)
    return [fault([...path, 'kind'], expected.helperHere(helper.kind, kind))];
  const inputs = helperInputs[helper.kind];
  const unanswered = Object.keys(inputs).filter(
    (name) => inputs[name]?.isNeeded === true && helper.fields[name] === undefined,
  );
  return [
    ...unanswered.map((name) => fault([...path, 'fields'], expected.helperNeeds(name))),
    ...Object.entries(helper.fields).flatMap((entry) =>
      inputFaults(section, inputs, entry, [...path, 'fields', entry[0]]),
    ),
  ];
};

const partFaults = (
  part: OutlinePart,
  withHelper: readonly string[],
  path: Path,
): readonly SchemaFault[] => {
  if ('parts' in part)
    return part.parts.flatMap((inner, at) => partFaults(inner, withHelper, [...path, 'parts', at]));
  if (!('helper' in part) || withHelper.includes(part.helper)) return [];
  const here = [...path, 'helper'];
  return [misspelt(here, 'value', expected.helper(part.helper), part.helper, withHelper)];
};

export const helperFaults = ({ sections, documents }: Template): readonly SchemaFault[] => {
  const withHelper = sections.filter(({ helper }) => helper !== undefined).map(({ id }) => id);
  return [
    ...sections.flatMap((section, at) => sectionFaults(section, ['sections', at, 'helper'])),
    ...documents.flatMap((document, at) =>
      document.outline.flatMap((part, index) =>
        partFaults(part, withHelper, ['documents', at, 'outline', index]),
      ),
    ),
  ];
};
