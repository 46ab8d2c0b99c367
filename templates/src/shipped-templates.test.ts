// The templates that come with the project, whole: what a facilitator opens on the day.
import { checkKindNamed } from '@tday/shared/checks/index';
import type { AnyField } from '@tday/shared/fields/index';
import { partsOf } from '@tday/shared/report/printed-sections';
import type { DocumentPlan, OutlinePart, Section, Template } from '@tday/shared/template';
import { templateMinutes } from '@tday/shared/template';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedTemplates } from './template-folder.ts';

const printedSections = (parts: readonly OutlinePart[]): readonly string[] =>
  parts.flatMap((part) => {
    if ('parts' in part) return printedSections(part.parts);
    if ('form' in part) return [part.form];
    return 'register' in part ? [part.register] : [];
  });

/** A table of which nobody says what it shows leaves long texts out. */
const isLong = (field: AnyField): boolean =>
  field.type === 'given-when-then' || (field.type === 'prose' && field.lines !== 'one');

type SectionPart = Exclude<
  Extract<OutlinePart, { readonly form: string } | { readonly register: string }>,
  { readonly figure: string }
>;

const fieldsOfItself = (part: SectionPart, section: Section | undefined): readonly string[] =>
  (section?.fields ?? [])
    .filter((field) => !('register' in part && part.as !== 'records' && isLong(field)))
    .map((field) => field.id);

const printedFields = (parts: readonly OutlinePart[], template: Template): readonly string[] =>
  parts.flatMap((part) => {
    if ('parts' in part) return printedFields(part.parts, template);
    if ('figure' in part || !('form' in part || 'register' in part)) return [];
    const id = 'form' in part ? part.form : part.register;
    const section = template.sections.find((each) => each.id === id);
    const fields = part.fields ?? fieldsOfItself(part, section);
    return fields.map((field) => `${id}.${field}`);
  });

const printsChecks = ({ outline }: DocumentPlan): boolean =>
  partsOf(outline).some((part) => 'show' in part && part.show === 'checks');

const outlines = (template: Template) => template.documents.flatMap(({ outline }) => outline);

let byId: ReadonlyMap<string, Template>;
let faulty: readonly unknown[];
beforeAll(async () => {
  const shipped = await shippedTemplates();
  byId = new Map(shipped.templates.map((template) => [template.id, template]));
  faulty = shipped.faulty;
});

const templateNamed = (id: string): Template => {
  const template = byId.get(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
};

test('every template that ships loads without a fault', () => {
  expect(faulty).toEqual([]);
  expect([...byId.keys()].sort()).toEqual([
    'ai-readiness',
    'business-justification-case',
    'demonstration-day',
    'half-day-needs',
    'scan-pilot-scale',
    'transformation-day',
  ]);
});

describe.each([
  {
    id: 'transformation-day',
    minutes: 420,
    stages: 14,
    documents: ['requirements', 'one-page', 'business-case', 'transparency-record'],
  },
  { id: 'half-day-needs', minutes: 210, stages: 7, documents: ['requirements'] },
  {
    id: 'business-justification-case',
    minutes: 240,
    stages: 8,
    documents: ['business-justification-case'],
  },
  {
    id: 'scan-pilot-scale',
    minutes: 360,
    stages: 11,
    documents: ['pilot-plan', 'scale-case', 'transparency-record'],
  },
  { id: 'ai-readiness', minutes: 300, stages: 10, documents: ['readiness', 'checklists'] },
  {
    id: 'demonstration-day',
    minutes: 390,
    stages: 14,
    documents: ['assessment-record', 'assessment-summaries'],
  },
])('$id', ({ id, minutes, stages, documents }) => {
  test('fills its day to the minute', () => {
    expect(templateMinutes(templateNamed(id))).toBe(minutes);
    expect(templateNamed(id).stages).toHaveLength(stages);
    expect(templateNamed(id).starts).toBe('09:30');
  });

  test('makes its documents', () => {
    expect(templateNamed(id).documents.map((document) => document.id)).toEqual(documents);
  });

  test('prints every section and every field of it somewhere', () => {
    const template = templateNamed(id);
    const parts = outlines(template);
    const sections = template.sections.map((section) => section.id);
    expect([...new Set(printedSections(parts))].sort()).toEqual([...sections].sort());
    const fields = template.sections.flatMap((section) =>
      section.fields.map((field) => `${section.id}.${field.id}`),
    );
    expect(fields.filter((field) => !printedFields(parts, template).includes(field))).toEqual([]);
  });

  test('tells in some document how each of its checks stands', () => {
    const template = templateNamed(id);
    const told = template.documents.filter(printsChecks).flatMap((document) => {
      const printed = new Set(printedSections(document.outline));
      return (template.checks ?? []).filter((check) =>
        checkKindNamed(check.kind)
          .sections(check, template)
          .every((section) => printed.has(section)),
      );
    });
    const untold = (template.checks ?? []).filter((check) => !told.includes(check));
    expect(untold.map((check) => check.id)).toEqual([]);
  });

  test('prints the tests that an approver would ask for, where a check asks for them', () => {
    const template = templateNamed(id);
    if (!template.checks?.some(({ kind }) => kind === 'appraisal')) return;
    const numbers = partsOf(outlines(template)).flatMap((part) =>
      'numbers' in part ? [part.numbers] : [],
    );
    expect(numbers).toEqual(expect.arrayContaining(['sensitivity', 'switching-values']));
  });

  test('guides whoever writes, in plain sentences and with an example of its own', () => {
    const { sections } = templateNamed(id);
    for (const { guidance } of sections) {
      expect(guidance.write).toMatch(/[.?]["']?$/);
      expect(guidance.good).toMatch(/[.?]["']?$/);
    }
    const examples = sections.map((section) => section.guidance.example);
    expect(new Set(examples).size).toBe(examples.length);
  });

  test('tells the facilitator what to say in every stage', () => {
    for (const { script, kind } of templateNamed(id).stages) {
      expect(script.say.length).toBeGreaterThan(40);
      if (kind !== 'break') expect(script.watch).toBeDefined();
    }
  });

  test('survives being kept as JSON in a workshop', () => {
    const template = templateNamed(id);
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });
});

describe('transformation-day', () => {
  test('hides money and award criteria from technologists, whose firms may bid', () => {
    const hidden = templateNamed('transformation-day').sections.filter(
      (section) => section.audience === 'no-suppliers',
    );
    const ids = hidden.map((section) => section.id);
    for (const id of ['costs', 'tests', 'route', 'award-criteria', 'budget', 'affordability']) {
      expect(ids).toContain(id);
    }
    const amounts = templateNamed('transformation-day').sections.filter((section) =>
      section.fields.some((field) => field.type === 'amounts-by-year'),
    );
    const open = amounts.filter((section) => section.audience !== 'no-suppliers');
    expect(open.map((section) => section.id)).toEqual(['benefit-values']);
  });
});
