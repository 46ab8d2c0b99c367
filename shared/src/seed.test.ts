// A sample day in an empty workshop.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Content, type Doer } from './content.ts';
import { fieldTypeNamed } from './fields/index.ts';
import type { ParticipantId, RandomBytes } from './ids.ts';
import type { SampleDay } from './schema/sample-day-schema.ts';
import { seedContent } from './seed.ts';
import { findField, findSection, type Template } from './template.ts';

const doer: Doer = { by: 'fayfayfayfay' as ParticipantId, at: 7 };

const guidance = { write: 'Write.', good: 'Good.', example: 'So.' };
const template: Template = {
  id: 'small',
  version: 1,
  language: 'en',
  title: 'Small',
  says: 'Small.',
  starts: '09:30',
  groups: [],
  stages: [],
  sections: [
    {
      kind: 'form',
      id: 'goal',
      title: 'Goal',
      guidance,
      fields: [
        { id: 'text', label: 'Goal', type: 'prose' },
        { id: 'cost', label: 'Cost', type: 'money' },
        { id: 'first', label: 'First', type: 'link', register: 'needs', many: true },
      ],
    },
    {
      kind: 'register',
      id: 'needs',
      title: 'Needs',
      singular: 'need',
      prefix: 'N',
      titleField: 'need',
      guidance,
      fields: [
        { id: 'need', label: 'Need', type: 'prose', lines: 'one' },
        { id: 'test', label: 'Test', type: 'given-when-then' },
      ],
    },
  ],
  documents: [],
};

const seeded = (sections: SampleDay['sections']): Content => {
  let drawn = 0;
  const random: RandomBytes = (count) => {
    drawn += 1;
    return new Uint8Array(count).fill(drawn);
  };
  const content = new Content(template, { content: new Y.Doc() });
  const day: SampleDay = {
    template: 'small',
    title: 'A day',
    marking: 'OFFICIAL',
    startedOn: '2026-11-19',
    participants: [],
    sections,
  };
  seedContent(content, day, doer, random);
  return content;
};

const textOf = (content: Content, section: string, field: string, row?: string): string => {
  const found = findSection(template, section);
  const spec = found && findField(found, field);
  if (spec === undefined) return '';
  const type = fieldTypeNamed(spec.type);
  const rowId = content.rows(section).find((id) => id === row);
  const value = type.read(content.raw({ section, field, ...(rowId && { row: rowId }) }), spec);
  const names = {
    reference: () => 'N-001',
    rowTitle: () => '',
    rows: () => [],
    participantName: () => undefined,
  };
  return value === undefined ? '' : type.toText(value, spec, names);
};

test('values and plain words land in their fields', () => {
  const content = seeded({ goal: { fields: { text: 'Sort letters.', cost: 1200 } } });
  expect(textOf(content, 'goal', 'text')).toBe('Sort letters.');
  expect(content.kept({ section: 'goal', field: 'cost' })).toEqual({ value: 1200, ...doer });
});

test('a line is a paragraph, and lines that begin with a dash are one list', () => {
  const content = seeded({ goal: { fields: { text: 'Two things:\n- fast\n- kind\n\nNo more.' } } });
  const raw = content.raw({ section: 'goal', field: 'text' }) as { content: { type: string }[] };
  expect(raw.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'paragraph']);
  expect(textOf(content, 'goal', 'text')).toContain('kind');
});

test('rows come in their order, and each part of a criterion in its place', () => {
  const criterion = Object.fromEntries([
    ['given', 'a letter comes'],
    ['when', 'a day has passed'],
    ['then', 'it is answered'],
  ]);
  const content = seeded({
    needs: {
      rows: [
        { key: 'one', fields: { need: 'To be heard', test: criterion } },
        { key: 'two', fields: { need: 'To be seen' } },
      ],
    },
  });
  const [first, second] = content.rows('needs');
  expect(textOf(content, 'needs', 'need', first)).toBe('To be heard');
  expect(textOf(content, 'needs', 'need', second)).toBe('To be seen');
  expect(textOf(content, 'needs', 'test', first)).toContain('Given a letter comes');
});

test('a link names rows by their keys, also rows of a later section', () => {
  const content = seeded({
    goal: { fields: { first: ['two', 'one'] } },
    needs: {
      rows: [
        { key: 'one', fields: {} },
        { key: 'two', fields: {} },
      ],
    },
  });
  const [one, two] = content.rows('needs');
  expect(content.raw({ section: 'goal', field: 'first' })).toEqual([two, one]);
});

test.each<[string, SampleDay['sections']]>([
  ['no section tea', { tea: {} }],
  ['no field tea', { goal: { fields: { tea: 1 } } }],
  ['no row tea', { goal: { fields: { first: ['tea'] } } }],
])('a day that does not fit its template says where: %s', (says, sections) => {
  expect(() => seeded(sections)).toThrow(says);
});
