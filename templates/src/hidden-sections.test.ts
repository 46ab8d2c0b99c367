// Documents that go to people who may not read everything, printed by somebody who may.
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId, WorkshopId } from '@tday/shared/ids';
import { proseJson } from '@tday/shared/prose';
import { makeReport } from '@tday/shared/report/make-report';
import { printedSections } from '@tday/shared/report/printed-sections';
import type { ReportSource } from '@tday/shared/report/report-source';
import { findField, findSection, type Section, type Template } from '@tday/shared/template';
import { expect, test } from 'vitest';
import { shippedTemplates } from './template-folder.ts';

/** Two rows of each register: one that is linked with the other registers, and one that leads nowhere. */
const linkedRow = (section: string): RowId => `linked-${section}` as RowId;
const loneRow = (section: string): RowId => `lone-${section}` as RowId;

const secretOf = (section: string): string => `SECRET-${section}-`;

const answerTo = (field: AnyField, section: Section, row: RowId | undefined): unknown => {
  const words = proseJson(secretOf(section.id));
  if (field.type === 'prose') return words;
  if (field.type === 'given-when-then') return { given: words, when: words };
  if (field.type === 'link') return row === loneRow(section.id) ? [] : [linkedRow(field.register)];
  if (field.type === 'choice') return field.options.at(0)?.id;
  return fieldTypeNamed(field.type).examples.at(0)?.raw;
};

/** A workshop in which a secret stands in every field of words, printed by somebody who may read all. */
const workshopFull = (template: Template): ReportSource => {
  const rows = (section: string) => [linkedRow(section), loneRow(section)];
  const registers = template.sections.filter(({ kind }) => kind === 'register');
  return {
    template,
    content: {
      rows,
      raw: (address) => {
        const section = findSection(template, address.section);
        const field = section && findField(section, address.field);
        return section && field && answerTo(field, section, address.row);
      },
      agreement: () => undefined,
    },
    workshop: {
      id: 'workshop0001' as WorkshopId,
      title: 'A full day',
      marking: 'OFFICIAL',
      state: 'running',
      participants: [],
      references: Object.fromEntries(
        registers.map(({ id }) => [id, { [linkedRow(id)]: 1, [loneRow(id)]: 2 }]),
      ),
      lastChangedAt: 0,
    },
  };
};

const told = (template: Template, document: string): readonly string[] => {
  const paper = JSON.stringify(makeReport(workshopFull(template), document));
  return template.sections
    .filter(({ id, audience }) => audience === 'no-suppliers' && paper.includes(secretOf(id)))
    .map(({ id }) => id);
};

const { templates } = await shippedTemplates();
const documents = templates.flatMap((template) =>
  template.documents.map(({ id, outline }) => ({ template, id, outline, name: template.id })),
);

test.each(documents)(
  'the $id of $name says not a word of a section hidden from suppliers that it does not print itself',
  ({ template, id, outline }) => {
    const printed = printedSections(outline);
    expect(told(template, id).filter((section) => !printed.has(section))).toEqual([]);
  },
);
