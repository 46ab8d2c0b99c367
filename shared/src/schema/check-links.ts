// What a template's checks say about its other parts: sections, fields and options that must be there.
import type { CheckReference } from '../checks/check-kind.ts';
import { checkKinds } from '../checks/index.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import { fieldsOf, type Place, repeated, type Sections, textsIn } from './template-place.ts';

const { expected } = templateWords.en;

/** "where.field" is the key `field` in what stands under `where`. */
const atKey = (check: Place, key: string): Place => check.at(...key.split('.'));

/** A key may hold one name or a list of them. */
const namesAt = (place: Place): readonly Place[] =>
  Array.isArray(place.raw) ? place.entries() : [place];

interface Scope {
  readonly check: Place;
  readonly sections: Sections;
}

const sectionAt = ({ check, sections }: Scope, key: string): Place | undefined =>
  sections.byId.get(String(atKey(check, key).raw));

const optionIds = (section: Place, field: string): ReadonlySet<string> => {
  const found = fieldsOf(section).find((each) => each.text('id') === field);
  if (found?.text('type') === 'yes-no') return new Set(['yes', 'no']);
  return textsIn(found?.entries('options') ?? [], 'id');
};

const fieldFaults = (scope: Scope, of: string, names: readonly Place[]): readonly SchemaFault[] => {
  const section = sectionAt(scope, of);
  if (section === undefined) return [];
  const known = textsIn(fieldsOf(section), 'id');
  const id = section.text('id') ?? '';
  return names.flatMap((name) => name.unknownText(known, (given) => expected.field(given, id)));
};

const optionFaults = (
  scope: Scope,
  { of, field }: Extract<CheckReference, { names: 'option' }>,
  names: readonly Place[],
): readonly SchemaFault[] => {
  const section = sectionAt(scope, of);
  const fieldId = String(atKey(scope.check, field).raw);
  const known = section === undefined ? new Set<string>() : optionIds(section, fieldId);
  // A field that is not there, or has no options, is told of at its own place.
  if (known.size === 0) return [];
  return names.flatMap((name) =>
    name.unknownText(known, (given) => expected.option(given, fieldId)),
  );
};

const referenceFaults = (scope: Scope, reference: CheckReference): readonly SchemaFault[] => {
  const names = namesAt(atKey(scope.check, reference.key));
  const { sections } = scope;
  switch (reference.names) {
    case 'section':
      return names.flatMap((name) => name.unknownText(sections.ids, expected.section));
    case 'register':
      return names.flatMap((name) => name.unknownText(sections.registers, expected.register));
    case 'field':
      return fieldFaults(scope, reference.of, names);
    case 'option':
      return optionFaults(scope, reference, names);
  }
};

export const checkFaults = (template: Place, sections: Sections): readonly SchemaFault[] => {
  const checks = template.entries('checks');
  const ids = textsIn(checks, 'id');
  const named = template.entries('readiness').map((gate) => gate.entries('checks'));
  return [
    ...checks.flatMap((check) => {
      const kind = checkKinds.find((each) => each.kind === check.text('kind'));
      const scope = { check, sections };
      return (kind?.references ?? []).flatMap((reference) => referenceFaults(scope, reference));
    }),
    ...named.flatMap((names) => repeated(names, expected.entryOnce)),
    ...named.flat().flatMap((name) => name.unknownText(ids, expected.check)),
  ];
};
