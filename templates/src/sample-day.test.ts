import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { SampleDay } from '@tday/shared/schema/sample-day-schema';
import { findField, findSection, type Template } from '@tday/shared/template';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSampleDay } from './sample-day.ts';
import { shippedTemplates } from './template-folder.ts';

interface Answer {
  readonly place: string;
  readonly raw: unknown;
  readonly field: AnyField | undefined;
}

let day: SampleDay;
let template: Template;
beforeAll(async () => {
  day = await readSampleDay();
  const { templates } = await shippedTemplates();
  const found = templates.find(({ id }) => id === day.template);
  if (found === undefined) throw new Error(`no template ${day.template}`);
  template = found;
});

const rowsOf = (section: string) => day.sections[section]?.rows ?? [];

const answersOf = (id: string): readonly Answer[] => {
  const section = findSection(template, id);
  const forms = [{ key: '-', fields: day.sections[id]?.fields ?? {} }, ...rowsOf(id)];
  return forms.flatMap(({ key, fields }) =>
    Object.entries(fields).map(([field, raw]) => ({
      place: `${id}/${key}/${field}`,
      raw,
      field: section && findField(section, field),
    })),
  );
};

const allAnswers = (): readonly Answer[] => Object.keys(day.sections).flatMap(answersOf);

const isWords = (raw: unknown): boolean => typeof raw === 'string' && raw.trim() !== '';

const isOneLine = (raw: unknown, lines: 'one' | 'many' = 'many'): boolean =>
  lines === 'many' || !String(raw).includes('\n');

/** Whether an answer is one that its field can hold, whole: nothing would be lost by keeping it. */
const fits = ({ field, raw }: Answer): boolean => {
  if (field === undefined) return false;
  if (field.type === 'prose') return isWords(raw) && isOneLine(raw, field.lines);
  if (field.type === 'given-when-then') return Object.values(raw as object).every(isWords);
  if (field.type === 'link') {
    const keys = rowsOf(field.register).map(({ key }) => key);
    return [raw].flat().every((key) => keys.includes(String(key)));
  }
  const read = fieldTypeNamed(field.type).read(raw, field);
  return JSON.stringify(read) === JSON.stringify(raw);
};

describe('the sample day', () => {
  test('holds everything that its story has', () => {
    const counts = {
      needs: 10,
      requirements: 22,
      objectives: 4,
      options: 4,
      costs: 7,
      benefits: 5,
      risks: 9,
      'benefit-values': 15,
      drivers: 3,
      tests: 4,
      'long-list': 18,
      'award-criteria': 6,
      milestones: 8,
      personas: 4,
      decisions: 4,
      actions: 6,
      'parking-lot': 3,
    };
    const found = Object.keys(counts).map((id) => [id, rowsOf(id).length]);
    expect(Object.fromEntries(found)).toEqual(counts);
    expect(day.participants).toHaveLength(16);
  });

  test('has an answer in every section of its template, and in no other', () => {
    expect(Object.keys(day.sections)).toEqual(template.sections.map(({ id }) => id));
    for (const id of Object.keys(day.sections)) expect(answersOf(id), id).not.toHaveLength(0);
  });

  test('fits its template: every field is there and every value is whole', () => {
    const misfits = allAnswers().filter((answer) => !fits(answer));
    expect(misfits.map(({ place, raw }) => `${place}: ${JSON.stringify(raw)}`)).toEqual([]);
  });

  test('calls no two rows of a register by the same key', () => {
    for (const id of Object.keys(day.sections)) {
      const keys = rowsOf(id).map(({ key }) => key);
      expect(new Set(keys).size, id).toBe(keys.length);
    }
  });

  test('calls no two people by the same name, and has one facilitator', () => {
    const names = day.participants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(day.participants.filter(({ role }) => role === 'facilitator')).toHaveLength(1);
  });

  test('accepts every requirement that is in scope by a whole criterion', () => {
    const inScope = rowsOf('requirements').filter(({ fields }) => fields['priority'] !== 'wont');
    expect(inScope).toHaveLength(20);
    for (const { key, fields } of inScope) {
      const criterion = fields['acceptance'] as object;
      expect(Object.keys(criterion), key).toEqual(['given', 'when', 'then']);
    }
  });

  test('adds up: musts are 59 of 100 days of effort', () => {
    const days = (priority: string) =>
      rowsOf('requirements')
        .filter(({ fields }) => fields['priority'] === priority)
        .reduce((sum, { fields }) => sum + Number(fields['effort']), 0);
    expect([days('must'), days('should'), days('could')]).toEqual([59, 20, 21]);
  });
});
