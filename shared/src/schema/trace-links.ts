// What a template's `trace` says about its other parts: registers, links, choices that must be there, and
// links that lead from one step to another.
import { isRecord } from '../is-record.ts';
import { templateWords } from '../words/template.ts';
import type { SchemaFault } from './schema-fault.ts';
import {
  entries,
  fault,
  fieldsOf,
  type Place,
  repeated,
  type Sections,
  textIn,
  textsIn,
  unknownText,
  within,
} from './template-place.ts';

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
  fields.filter((field) => textIn(field, 'type') === type);

const fieldNamed = ({ fields }: Register, id: unknown): Place | undefined =>
  fields.find((field) => textIn(field, 'id') === id);

const unknownOfType = (place: Place, register: Register, type: string): readonly SchemaFault[] =>
  unknownText(place, textsIn(ofType(register, type), 'id'), (given) =>
    expected.fieldOfType(given, type, register.id),
  );

/** A choice of the register, and options of it. */
const whereFaults = (where: Place, register: Register): readonly SchemaFault[] => {
  const name = within(where, 'field');
  const field = fieldNamed(register, name.raw);
  const options = field === undefined ? [] : entries(within(field, 'options'));
  const known = textsIn(options, 'id');
  return [
    ...unknownOfType(name, register, 'choice'),
    ...entries(within(where, 'is')).flatMap((option) =>
      known.size === 0
        ? []
        : unknownText(option, known, (given) => expected.option(given, String(name.raw))),
    ),
  ];
};

const linkFaults = (
  link: Place,
  register: Register,
  steps: ReadonlySet<string>,
): readonly SchemaFault[] => {
  const name = within(link, 'field');
  const target = fieldNamed(register, name.raw);
  const leadsTo = target && textIn(target, 'register');
  return [
    ...unknownOfType(name, register, 'link'),
    ...(leadsTo === undefined || steps.has(leadsTo)
      ? []
      : [fault(name, expected.traceTarget(leadsTo))]),
  ];
};

const stepFaults = (step: Place, sections: Sections, steps: ReadonlySet<string>) => {
  const name = within(step, 'register');
  const unknown = unknownText(name, sections.registers, expected.register);
  const register = registerNamed(name, sections);
  if (register === undefined) return unknown;
  const known = textsIn(register.fields, 'id');
  const links = entries(within(step, 'links'));
  const named = ['means', 'criteria'].map((key) => entries(within(step, key)));
  return [
    ...links.flatMap((link) => linkFaults(link, register, steps)),
    ...repeated(
      links.map((link) => within(link, 'field')),
      expected.entryOnce,
    ),
    ...named.flatMap((fields) => repeated(fields, expected.entryOnce)),
    ...named
      .flat()
      .flatMap((field) => unknownText(field, known, (given) => expected.field(given, register.id))),
    ...whereFaults(within(step, 'leftOut'), register),
    ...whereFaults(within(step, 'agreed'), register),
  ];
};

const meetsFaults = (meets: Place, sections: Sections): readonly SchemaFault[] => {
  const [met, from] = [within(meets, 'register'), within(meets, 'from')];
  const register = registerNamed(met, sections);
  return [
    ...unknownText(met, sections.registers, expected.register),
    ...(register === undefined ? [] : whereFaults(within(meets, 'where'), register)),
    ...leadingFaults(from, within(meets, 'by'), sections, String(met.raw)),
  ];
};

const threatensFaults = (threatens: Place, sections: Sections): readonly SchemaFault[] =>
  isRecord(threatens.raw)
    ? leadingFaults(within(threatens, 'register'), within(threatens, 'by'), sections)
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
  const leadsTo = field && textIn(field, 'register');
  return [
    ...unknownText(from, sections.registers, expected.register),
    ...(register === undefined ? [] : unknownOfType(by, register, 'link')),
    ...(leadsTo === undefined || to === undefined || leadsTo === to
      ? []
      : [fault(by, expected.linkTo(to, leadsTo))]),
  ];
};

export const traceFaults = (plan: Place, sections: Sections): readonly SchemaFault[] => {
  if (!isRecord(plan.raw)) return [];
  const steps = entries(within(plan, 'steps'));
  const registers = textsIn(steps, 'register');
  return [
    ...repeated(
      steps.map((step) => within(step, 'register')),
      expected.entryOnce,
    ),
    ...steps.flatMap((step) => stepFaults(step, sections, registers)),
    ...meetsFaults(within(plan, 'meets'), sections),
    ...threatensFaults(within(plan, 'threatens'), sections),
  ];
};

/** One part of an outline: what it shows of the trace is planned. */
export const tracePartFaults = (
  part: Place,
  plan: Place,
  sections: Sections,
): readonly SchemaFault[] => {
  const shown = within(part, 'trace');
  if (typeof shown.raw !== 'string') return [];
  if (!isRecord(plan.raw)) return [fault(shown, expected.tracePlan)];
  const steps = textsIn(entries(within(plan, 'steps')), 'register');
  return [
    ...unknownText(within(part, 'root'), steps, expected.traceStep),
    ...leadingFaults(within(part, 'from'), within(part, 'by'), sections),
  ];
};
