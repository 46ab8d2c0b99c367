import { describe, expect, test } from 'vitest';
import type { OutlinePart, Section } from '../template.ts';
import { exampleSource } from './example-source.ts';
import { blocksOf, withOutline, words } from './read-report.ts';

const allOptional = (section: Section): Section => ({
  ...section,
  fields: section.fields.map((field) => ({ ...field, optional: true })),
});

const template = {
  ...exampleSource.template,
  sections: exampleSource.template.sections.map(allOptional),
};

const printed = (part: OutlinePart): string =>
  words(blocksOf(withOutline({ ...exampleSource, template }, [part])));

describe('an optional field that is empty', () => {
  test('is left out of a form beside answers that are there', () => {
    const part = { form: 'every-form', fields: ['money-1', 'prose-3'] };
    expect(printed(part)).toContain('£1,234,567');
    expect(printed(part)).not.toContain('Not yet written');
  });

  test('is left out of a record', () => {
    expect(printed({ register: 'records', as: 'records' })).not.toContain('Not yet written');
  });

  test('is a dash in a table', () => {
    const table = printed({ register: 'costs', as: 'table', fields: ['once'] });
    expect(table).toContain('–');
    expect(table).not.toContain('Not yet written');
  });

  test('does not hide that a whole form is empty', () => {
    expect(printed({ form: 'empty-form' })).toContain('Not yet written');
  });
});
