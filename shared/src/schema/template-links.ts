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
  fieldsOf,
  Place,
  readSections,
  repeated,
  type Sections,
  textsIn,
} from './template-place.ts';
import { traceFaults, tracePartFaults } from './trace-links.ts';

const { expected } = templateWords.en;

/** Headings of a document stand above those of its registers' rows and of the prose in them. */
const deepestHeading = 3;

/** In every list of things with ids, wherever it is, each id comes once. */
const repeatedIds = (place: Place): readonly SchemaFault[] => {
  const items = place.entries();
  const here = repeated(
    items.map((item) => item.at('id')),
    expected.idOnce,
  );
  const keys = isRecord(place.raw) ? Object.keys(place.raw) : [];
  const below = [...items, ...keys.map((key) => place.at(key))];
  return [...here, ...below.flatMap(repeatedIds)];
};

const stageFaults = (template: Place, sections: Sections): readonly SchemaFault[] =>
  template.entries('stages').flatMap((stage) => {
    const opened = stage.entries('sections');
    return [
      ...repeated(opened, expected.entryOnce),
      ...opened.flatMap((open) => open.unknownText(sections.ids, expected.section)),
    ];
  });

const neverOpened = (template: Place, sections: Sections): readonly SchemaFault[] => {
  const stages = template.entries('stages');
  const opened = new Set(
    stages.flatMap((stage) => stage.entries('sections')).map((open) => open.raw),
  );
  return sections.all
    .map((section) => section.at('id'))
    .filter(({ raw }) => typeof raw === 'string' && !opened.has(raw))
    .map((id) => id.fault(expected.openSection(String(id.raw))));
};

const titleFieldFaults = (section: Place): readonly SchemaFault[] => {
  if (section.text('kind') !== 'register') return [];
  const prose = fieldsOf(section).filter((field) => field.text('type') === 'prose');
  return section.at('titleField').unknownText(textsIn(prose, 'id'), expected.titleField);
};

const isHidden = (section: Place | undefined): boolean =>
  section?.text('audience') === 'no-suppliers';

/** A link shows the words of the row it points at: none may point from the open into the hidden. */
const linkFaults = (section: Place, sections: Sections): readonly SchemaFault[] =>
  fieldsOf(section)
    .filter((field) => field.text('type') === 'link')
    .map((field) => field.at('register'))
    .flatMap((register) => {
      const unknown = register.unknownText(sections.registers, expected.register);
      const target = sections.byId.get(String(register.raw));
      return isHidden(target) && !isHidden(section)
        ? [...unknown, register.fault(expected.openRegister(String(register.raw)))]
        : unknown;
    });

const sectionFaults = (sections: Sections): readonly SchemaFault[] => [
  ...repeated(
    sections.all.map((section) => section.at('prefix')),
    expected.prefixOnce,
  ),
  ...sections.all.flatMap((section) => [
    ...titleFieldFaults(section),
    ...linkFaults(section, sections),
  ]),
];

const printedFaults = (part: Place, sectionId: Place, sections: Sections) => {
  const section = sections.byId.get(String(sectionId.raw));
  const printed = part.entries('fields');
  if (section === undefined) return [];
  const known = textsIn(fieldsOf(section), 'id');
  return [
    ...repeated(printed, expected.entryOnce),
    ...printed.flatMap((field) =>
      field.unknownText(known, (id) => expected.field(id, String(sectionId.raw))),
    ),
  ];
};

/** Numbers that a sentence refers to, as {{npsv:preferred}}. */
const referenceFaults = (text: Place): readonly SchemaFault[] =>
  (typeof text.raw === 'string' ? referencesIn(text.raw) : [])
    .filter((inside) => readReference(inside) === undefined)
    .map((given) => ({
      ...text.fault(expected.reference(given)),
      given,
      known: knownReferences,
    }));

/** The fields by which a document picks rows. */
const pickFaults = (part: Place, sections: Sections): readonly SchemaFault[] => {
  const register = part.text('register') ?? '';
  const known = textsIn(fieldsOf(sections.byId.get(register)), 'id');
  return [part.at('highest'), part.at('where', 'field')].flatMap((field) =>
    field.unknownText(known, (id) => expected.field(id, register)),
  );
};

const partFaults = (
  part: Place,
  template: Place,
  sections: Sections,
  depth: number,
): readonly SchemaFault[] => {
  const form = part.at('form');
  const register = part.at('register');
  const heading = part.at('heading');
  if (heading.raw !== undefined && depth > deepestHeading)
    return [heading.fault(expected.shallower(deepestHeading))];
  return [
    ...form.unknownText(sections.forms, expected.form),
    ...register.unknownText(sections.registers, expected.register),
    ...figurePartFaults(part, template.at('appraisal'), sections),
    ...tracePartFaults(part, template.at('trace'), sections),
    ...printedFaults(part, form.raw === undefined ? register : form, sections),
    ...pickFaults(part, sections),
    ...referenceFaults(part.at('text')),
    ...part.entries('parts').flatMap((inner) => partFaults(inner, template, sections, depth + 1)),
  ];
};

const documentFaults = (template: Place, sections: Sections): readonly SchemaFault[] =>
  template
    .entries('documents')
    .flatMap((document) => document.entries('outline'))
    .flatMap((part) => partFaults(part, template, sections, 1));

/** Every fault between the parts of a template, whatever its shape. */
export const linkFaultsOf = (raw: unknown): readonly SchemaFault[] => {
  const template = new Place(raw);
  const sections = readSections(template);
  return [
    ...repeatedIds(template),
    ...stageFaults(template, sections),
    ...neverOpened(template, sections),
    ...sectionFaults(sections),
    ...documentFaults(template, sections),
    ...appraisalFaults(template.at('appraisal'), sections),
    ...checkFaults(template, sections),
    ...traceFaults(template.at('trace'), sections),
  ];
};
