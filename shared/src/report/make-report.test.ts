import { describe, expect, test } from 'vitest';
import { anyFieldTypes } from '../fields/index.ts';
import { exampleNames, exampleRows } from '../fields/link.ts';
import { proseJson } from '../prose.ts';
import type { OutlinePart } from '../template.ts';
import { exampleSource } from './example-source.ts';
import { makeReport } from './make-report.ts';
import {
  blocksOf,
  firstTable,
  print,
  tableWords,
  withOutline,
  withRaw,
  words,
} from './read-report.ts';
import type { ReportSource } from './report-source.ts';

describe('a document', () => {
  const report = makeReport(exampleSource, 'everything');

  test('begins with its contents, then the warning that figures are first estimates', () => {
    expect(report.blocks[0]).toEqual({ kind: 'contents', title: 'Contents' });
    expect(report.blocks[1]).toMatchObject({ kind: 'note', title: 'First estimates' });
  });

  test('says what it is, that it is a draft and of when, without asking a clock', () => {
    expect(report).toMatchObject({
      title: 'Everything',
      subject: 'Getting letters to the right person on day one',
      language: 'en-GB',
      marking: 'OFFICIAL',
      draft: 'DRAFT, 19 November 2026, 16:44 UTC',
      madeAt: '2026-11-19T16:44:07.000Z',
    });
  });

  test('has its facts on the title page', () => {
    expect(report.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Document id: workshop0001/everything',
      'Status: Draft, not yet agreed',
      'Workshop held: 19 November 2026',
      'Place: Room 2',
      'Classification: OFFICIAL',
      'Template: One of everything, version 3',
      'Participants: 4 (Facilitators: 1, Civil servants: 1, Users of the service: 1, Technologists: 1, Others: 0)',
    ]);
  });

  test('never prints the guidance for whoever writes', () => {
    expect(JSON.stringify(report)).not.toContain('Guidance');
  });

  test('is the same, to the fingerprint, whenever it is made', () => {
    expect(makeReport(exampleSource, 'everything')).toEqual(report);
    expect(report.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has another fingerprint once one letter is another', () => {
    const raw = withRaw({ 'needs/name': proseJson('Read every letter twice') });
    expect(makeReport(raw, 'everything').fingerprint).not.toBe(report.fingerprint);
  });

  test('that the template does not have is a mistake of ours', () => {
    expect(() => makeReport(exampleSource, 'poem')).toThrow('poem');
  });
});

test('a table right below a heading of the same words is named by it', () => {
  const register = { register: 'costs', fields: ['once'] };
  const { caption } = firstTable(print(register));
  const under = (heading: string) => firstTable(print({ heading, parts: [register] }));
  expect(under(caption)).toMatchObject({ caption, headedBy: expect.stringMatching(/^[a-z]/) });
  expect(under('What we found')).not.toHaveProperty('headedBy');
});

describe('every answer that has words is in the document', () => {
  const printed = words(blocksOf(exampleSource));
  const filled = anyFieldTypes.flatMap(({ type, examples }) =>
    examples
      .filter((example) => example.value !== undefined)
      .map((example) => ({ label: `${type}: ${example.name}`, type, example })),
  );

  test.each(filled)('$label', ({ label, type, example }) => {
    expect(printed).toContain(label);
    const said = fieldWordsOf(type, example.value, example.spec);
    for (const word of said.split(/[\s,]+/)) expect(printed).toContain(word);
  });
});

const fieldWordsOf = (name: string, value: unknown, spec: unknown): string => {
  const type = anyFieldTypes.find((each) => each.type === name);
  return words(type?.toBlocks(value, spec, exampleNames) ?? []);
};

describe('what is missing is said', () => {
  test('an empty form and an empty register below it, by name and in one sentence', () => {
    const blocks = print({ form: 'empty-form' }, { register: 'empty-rows' }).slice(2);
    expect(words(blocks)).toBe('Not yet written: An empty form; An empty register.');
  });

  test('an empty field stands under its label', () => {
    const printed = words(print({ form: 'every-form', fields: ['money-1', 'money-5'] }));
    expect(printed).toContain('money: words where money should be: Not yet written');
  });

  test('an empty cell of a table', () => {
    const table = firstTable(print({ register: 'costs', fields: ['once'] }));
    expect(tableWords(table)[1]).toEqual(['C-001', 'Not yet written']);
  });

  test('the empty fields of a record, in one line', () => {
    const blocks = print({ register: 'costs', as: 'records', fields: ['years', 'once'] });
    expect(words(blocks)).toContain('Not yet written: Once.');
  });

  test('a link to a row that was removed', () => {
    const source = withRaw({ 'records/link-1': [exampleRows.gone] });
    const part: OutlinePart = { register: 'records', fields: ['link-1'] };
    const table = firstTable(blocksOf(withOutline(source, [part])));
    expect(tableWords(table)[1]).toEqual(['E-001', 'Not yet written']);
  });

  test('nobody in the room', () => {
    const source = { ...exampleSource, workshop: { ...exampleSource.workshop, participants: [] } };
    expect(words(blocksOf(withOutline(source, [{ show: 'participants' }])))).toContain(
      'Nobody has joined yet.',
    );
  });
});

describe('a section that this copy may not show', () => {
  const source: ReportSource = { ...exampleSource, sections: (section) => section !== 'budget' };
  const report = makeReport(source, 'everything');

  test('is said to be left out', () => {
    expect(words(report.blocks)).toContain('Left out of this copy: Budget.');
  });

  test('leaves nothing of itself', () => {
    expect(JSON.stringify(report)).not.toContain('What we may spend at most');
    expect(JSON.stringify(report)).not.toContain('600,000');
  });

  test('makes the fingerprint another', () => {
    expect(report.fingerprint).not.toBe(makeReport(exampleSource, 'everything').fingerprint);
  });
});
