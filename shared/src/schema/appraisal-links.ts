// What a template's `appraisal` says about its sections: they exist, and each named field is of the type
// that is read from it.
import { planParts } from '../case/appraisal-plan.ts';
import { isRecord } from '../is-record.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import { fieldsOf, type Place, type Sections } from './template-place.ts';

const { expected } = templateWords.en;

const ofType = (section: Place | undefined, type: string): ReadonlySet<string> =>
  new Set(
    fieldsOf(section)
      .filter((field) => field.text('type') === type)
      .map((field) => field.text('id') ?? ''),
  );

const fieldFaults = (
  fields: Place,
  types: Readonly<Record<string, string>>,
  section: Place | undefined,
  sectionId: string,
): readonly SchemaFault[] =>
  Object.entries(types).flatMap(([name, type]) =>
    fields
      .at(name)
      .unknownText(ofType(section, type), (given) => expected.fieldOfType(given, type, sectionId)),
  );

const partFaults = (part: Place, name: keyof typeof planParts, sections: Sections) => {
  if (!isRecord(part.raw)) return [];
  const { holds, needed, optional } = planParts[name];
  const named = part.at(holds);
  const known = holds === 'form' ? sections.forms : sections.registers;
  const sectionId = String(named.raw);
  const section = known.has(sectionId) ? sections.byId.get(sectionId) : undefined;
  return [
    ...named.unknownText(known, holds === 'form' ? expected.form : expected.register),
    ...(section === undefined
      ? []
      : fieldFaults(part.at('fields'), { ...needed, ...optional }, section, sectionId)),
  ];
};

/** A link of one part must point at the register of another: a cost belongs to an option of the plan. */
const targets: readonly (readonly [keyof typeof planParts, string, keyof typeof planParts])[] = [
  ['costs', 'option', 'options'],
  ['benefits', 'option', 'options'],
  ['benefits', 'benefit', 'kinds'],
  ['drivers', 'lines', 'benefits'],
  ['tests', 'option', 'options'],
  ['tests', 'driver', 'drivers'],
  ['savings', 'line', 'benefits'],
];

const targetFaults = (plan: Place, sections: Sections): readonly SchemaFault[] =>
  targets.flatMap(([from, name, to]) => {
    const named = plan.at(from, 'fields', name);
    const section = sections.byId.get(plan.at(from).text('register') ?? '');
    const field = fieldsOf(section).find((each) => each.text('id') === named.raw);
    const pointsAt = field?.text('register');
    const wanted = plan.at(to).text('register');
    return pointsAt === undefined || pointsAt === wanted
      ? []
      : [named.fault(expected.linkTo(wanted ?? to, pointsAt))];
  });

export const appraisalFaults = (plan: Place, sections: Sections): readonly SchemaFault[] => {
  if (!isRecord(plan.raw)) return [];
  const parts = Object.keys(planParts) as (keyof typeof planParts)[];
  return [
    ...parts.flatMap((name) => partFaults(plan.at(name), name, sections)),
    ...targetFaults(plan, sections),
  ];
};
