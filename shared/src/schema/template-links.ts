// What one part of a template says about another: ids that must exist, ids that must not come twice.
// Reads raw data, so that these faults are found beside the faults of shape and not only after them.

import { knownReferences, readReference, referencesIn } from '../case/number-references.ts';
import { isRecord } from '../is-record.ts';
import { templateWords } from '../words/template.ts';
import { appraisalFaults } from './appraisal-links.ts';
import { checkFaults } from './check-links.ts';
import { figurePartFaults } from './figure-links.ts';
import type { SchemaFault } from './schema-fault.ts';
import {
  entries,
  fault,
  fieldsOf,
  type Place,
  readSections,
  repeated,
  type Sections,
  textIn,
  textsIn,
  unknownText,
  within,
} from './template-place.ts';
import { traceFaults, tracePartFaults } from './trace-links.ts';

const { expected } = templateWords.en;

/** Headings of a document stand above those of its registers' rows and of the prose in them. */
const deepestHeading = 3;

/** In every list of things with ids, wherever it is, each id comes once. */
const repeatedIds = (place: Place): readonly SchemaFault[] => {
  const items = entries(place);
  const here = repeated(
    items.map((item) => within(item, 'id')),
    expected.idOnce,
  );
  const keys = isRecord(place.raw) ? Object.keys(place.raw) : [];
  const below = [...items, ...keys.map((key) => within(place, key))];
  return [...here, ...below.flatMap(repeatedIds)];
};

const stageFaults = (template: Place, sections: Sections): readonly SchemaFault[] =>
  entries(within(template, 'stages')).flatMap((stage) => {
    const opened = entries(within(stage, 'sections'));
    return [
      ...repeated(opened, expected.entryOnce),
      ...opened.flatMap((open) => unknownText(open, sections.ids, expected.section)),
    ];
  });

const neverOpened = (template: Place, sections: Sections): readonly SchemaFault[] => {
  const stages = entries(within(template, 'stages'));
  const opened = new Set(
    stages.flatMap((stage) => entries(within(stage, 'sections'))).map((open) => open.raw),
  );
  return sections.all
    .map((section) => within(section, 'id'))
    .filter(({ raw }) => typeof raw === 'string' && !opened.has(raw))
    .map((id) => fault(id, expected.openSection(String(id.raw))));
};

const titleFieldFaults = (section: Place): readonly SchemaFault[] => {
  if (textIn(section, 'kind') !== 'register') return [];
  const prose = fieldsOf(section).filter((field) => textIn(field, 'type') === 'prose');
  return unknownText(within(section, 'titleField'), textsIn(prose, 'id'), expected.titleField);
};

const isHidden = (section: Place | undefined): boolean =>
  section !== undefined && textIn(section, 'audience') === 'no-suppliers';

/** A link shows the words of the row it points at: none may point from the open into the hidden. */
const linkFaults = (section: Place, sections: Sections): readonly SchemaFault[] =>
  fieldsOf(section)
    .filter((field) => textIn(field, 'type') === 'link')
    .map((field) => within(field, 'register'))
    .flatMap((register) => {
      const unknown = unknownText(register, sections.registers, expected.register);
      const target = sections.byId.get(String(register.raw));
      return isHidden(target) && !isHidden(section)
        ? [...unknown, fault(register, expected.openRegister(String(register.raw)))]
        : unknown;
    });

const sectionFaults = (sections: Sections): readonly SchemaFault[] => [
  ...repeated(
    sections.all.map((section) => within(section, 'prefix')),
    expected.prefixOnce,
  ),
  ...sections.all.flatMap((section) => [
    ...titleFieldFaults(section),
    ...linkFaults(section, sections),
  ]),
];

const printedFaults = (part: Place, sectionId: Place, sections: Sections) => {
  const section = sections.byId.get(String(sectionId.raw));
  const printed = entries(within(part, 'fields'));
  if (section === undefined) return [];
  const known = textsIn(fieldsOf(section), 'id');
  return [
    ...repeated(printed, expected.entryOnce),
    ...printed.flatMap((field) =>
      unknownText(field, known, (id) => expected.field(id, String(sectionId.raw))),
    ),
  ];
};

/** Numbers that a sentence refers to, as {{npsv:preferred}}. */
const referenceFaults = (text: Place): readonly SchemaFault[] =>
  (typeof text.raw === 'string' ? referencesIn(text.raw) : [])
    .filter((inside) => readReference(inside) === undefined)
    .map((given) => ({
      ...fault(text, expected.reference(given)),
      given,
      known: knownReferences,
    }));

/** The fields by which a document picks rows. */
const pickFaults = (part: Place, sections: Sections): readonly SchemaFault[] => {
  const register = textIn(part, 'register') ?? '';
  const known = textsIn(fieldsOf(sections.byId.get(register)), 'id');
  return [within(part, 'highest'), within(within(part, 'where'), 'field')].flatMap((field) =>
    unknownText(field, known, (id) => expected.field(id, register)),
  );
};

const partFaults = (
  part: Place,
  template: Place,
  sections: Sections,
  depth: number,
): readonly SchemaFault[] => {
  const form = within(part, 'form');
  const register = within(part, 'register');
  const heading = within(part, 'heading');
  if (heading.raw !== undefined && depth > deepestHeading)
    return [fault(heading, expected.shallower(deepestHeading))];
  return [
    ...unknownText(form, sections.forms, expected.form),
    ...unknownText(register, sections.registers, expected.register),
    ...figurePartFaults(part, within(template, 'appraisal'), sections),
    ...tracePartFaults(part, within(template, 'trace'), sections),
    ...printedFaults(part, form.raw === undefined ? register : form, sections),
    ...pickFaults(part, sections),
    ...referenceFaults(within(part, 'text')),
    ...entries(within(part, 'parts')).flatMap((inner) =>
      partFaults(inner, template, sections, depth + 1),
    ),
  ];
};

const documentFaults = (template: Place, sections: Sections): readonly SchemaFault[] =>
  entries(within(template, 'documents'))
    .flatMap((document) => entries(within(document, 'outline')))
    .flatMap((part) => partFaults(part, template, sections, 1));

/** Every fault between the parts of a template, whatever its shape. */
export const linkFaultsOf = (raw: unknown): readonly SchemaFault[] => {
  const template: Place = { raw, path: [] };
  const sections = readSections(template);
  return [
    ...repeatedIds(template),
    ...stageFaults(template, sections),
    ...neverOpened(template, sections),
    ...sectionFaults(sections),
    ...documentFaults(template, sections),
    ...appraisalFaults(within(template, 'appraisal'), sections),
    ...checkFaults(template, sections),
    ...traceFaults(within(template, 'trace'), sections),
  ];
};
