// What a template's `trace` says about its other parts: registers, links, choices that must be there, and
// links that lead from one step to another.
import { isRecord } from '../is-record.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import { fieldsOf, type Place, repeated, type Sections, textsIn } from './template-place.ts';

const { expected } = templateWords.en;

/** A register with the fields of it that something may name. */
interface Register {
  readonly id: string;
  readonly fields: readonly Place[];
}

const registerNamed = (place: Place, sections: Sections): Register | undefined => {
  const id = String(place.raw);
  return sections.registers.has(id) ? { id, fields: fieldsOf(sections.byId.get(id)) } : undefined;
};

const ofType = ({ fields }: Register, type: string): readonly Place[] =>
  fields.filter((field) => field.text('type') === type);

const fieldNamed = ({ fields }: Register, id: unknown): Place | undefined =>
  fields.find((field) => field.text('id') === id);

const unknownOfType = (place: Place, register: Register, type: string): readonly SchemaFault[] =>
  place.unknownText(textsIn(ofType(register, type), 'id'), (given) =>
    expected.fieldOfType(given, type, register.id),
  );

/** A choice of the register, and options of it. */
const whereFaults = (where: Place, register: Register): readonly SchemaFault[] => {
  const name = where.at('field');
  const field = fieldNamed(register, name.raw);
  const options = field?.entries('options') ?? [];
  const known = textsIn(options, 'id');
  return [
    ...unknownOfType(name, register, 'choice'),
    ...where
      .entries('is')
      .flatMap((option) =>
        known.size === 0
          ? []
          : option.unknownText(known, (given) => expected.option(given, String(name.raw))),
      ),
  ];
};

const linkFaults = (
  link: Place,
  register: Register,
  steps: ReadonlySet<string>,
): readonly SchemaFault[] => {
  const name = link.at('field');
  const target = fieldNamed(register, name.raw);
  const leadsTo = target?.text('register');
  return [
    ...unknownOfType(name, register, 'link'),
    ...(leadsTo === undefined || steps.has(leadsTo)
      ? []
      : [name.fault(expected.traceTarget(leadsTo))]),
  ];
};

const stepFaults = (step: Place, sections: Sections, steps: ReadonlySet<string>) => {
  const name = step.at('register');
  const unknown = name.unknownText(sections.registers, expected.register);
  const register = registerNamed(name, sections);
  if (register === undefined) return unknown;
  const known = textsIn(register.fields, 'id');
  const links = step.entries('links');
  const named = ['means', 'criteria'].map((key) => step.entries(key));
  return [
    ...links.flatMap((link) => linkFaults(link, register, steps)),
    ...repeated(
      links.map((link) => link.at('field')),
      expected.entryOnce,
    ),
    ...named.flatMap((fields) => repeated(fields, expected.entryOnce)),
    ...named
      .flat()
      .flatMap((field) => field.unknownText(known, (given) => expected.field(given, register.id))),
    ...whereFaults(step.at('leftOut'), register),
    ...whereFaults(step.at('agreed'), register),
  ];
};

const meetsFaults = (meets: Place, sections: Sections): readonly SchemaFault[] => {
  const [met, from] = [meets.at('register'), meets.at('from')];
  const register = registerNamed(met, sections);
  return [
    ...met.unknownText(sections.registers, expected.register),
    ...(register === undefined ? [] : whereFaults(meets.at('where'), register)),
    ...leadingFaults(from, meets.at('by'), sections, String(met.raw)),
  ];
};

const threatensFaults = (threatens: Place, sections: Sections): readonly SchemaFault[] =>
  isRecord(threatens.raw)
    ? leadingFaults(threatens.at('register'), threatens.at('by'), sections)
    : [];

/** A register and a link of it, which leads to a certain one where one is named. */
const leadingFaults = (
  from: Place,
  by: Place,
  sections: Sections,
  to?: string,
): readonly SchemaFault[] => {
  const register = registerNamed(from, sections);
  const field = register && fieldNamed(register, by.raw);
  const leadsTo = field?.text('register');
  return [
    ...from.unknownText(sections.registers, expected.register),
    ...(register === undefined ? [] : unknownOfType(by, register, 'link')),
    ...(leadsTo === undefined || to === undefined || leadsTo === to
      ? []
      : [by.fault(expected.linkTo(to, leadsTo))]),
  ];
};

export const traceFaults = (plan: Place, sections: Sections): readonly SchemaFault[] => {
  if (!isRecord(plan.raw)) return [];
  const steps = plan.entries('steps');
  const registers = textsIn(steps, 'register');
  return [
    ...repeated(
      steps.map((step) => step.at('register')),
      expected.entryOnce,
    ),
    ...steps.flatMap((step) => stepFaults(step, sections, registers)),
    ...meetsFaults(plan.at('meets'), sections),
    ...threatensFaults(plan.at('threatens'), sections),
  ];
};

/** One part of an outline: what it shows of the trace is planned. */
export const tracePartFaults = (
  part: Place,
  plan: Place,
  sections: Sections,
): readonly SchemaFault[] => {
  const shown = part.at('trace');
  if (typeof shown.raw !== 'string') return [];
  if (!isRecord(plan.raw)) return [shown.fault(expected.tracePlan)];
  const steps = textsIn(plan.entries('steps'), 'register');
  return [
    ...part.at('root').unknownText(steps, expected.traceStep),
    ...leadingFaults(part.at('from'), part.at('by'), sections),
  ];
};
