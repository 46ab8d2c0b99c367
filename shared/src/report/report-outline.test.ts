import { describe, expect, test } from 'vitest';
import type { RowId } from '../ids.ts';
import { isPrintable, oddRaw, pickFrom, seededChance } from '../odd-raw.ts';
import type { OutlinePart, Template } from '../template.ts';
import type { HeadingBlock } from './blocks.ts';
import { exampleSource } from './example-source.ts';
import { makeReport } from './make-report.ts';
import {
  blocksOf,
  firstTable,
  headings,
  print,
  tableWords,
  withOutline,
  withRaw,
  words,
} from './read-report.ts';
import type { ReportSource } from './report-source.ts';

const { content, template } = exampleSource;

describe('a form', () => {
  test('sets a short answer on the line of its label, and a longer one below it', () => {
    const part = { form: 'every-form', fields: ['choice-1', 'choices-2'] };
    const [short, label, list] = print(part).slice(2);
    expect(short).toMatchObject({
      inlines: [
        { text: 'choice: one chosen:', marks: ['bold'] },
        { text: ' ' },
        { text: 'This year' },
      ],
    });
    expect(label).toMatchObject({ kind: 'paragraph' });
    expect(list).toMatchObject({ kind: 'list' });
  });

  test('of one text alone has no label above it', () => {
    const printed = words(print({ form: 'every-form', fields: ['prose-1'] }));
    expect(printed).toContain('See what an item is about');
    expect(printed).not.toContain('prose: one line');
  });

  test('prints the headings inside its text below its own', () => {
    const heading = (level: number, text: string) => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text }],
    });
    const prose = { type: 'doc', content: [heading(3, 'Inner'), heading(1, 'Next')] };
    const source = withRaw({ 'every-form/prose-2': prose });
    const outline = [
      { heading: 'Case', parts: [{ form: 'every-form', fields: ['prose-2', 'money-1'] }] },
    ];
    const found = headings(blocksOf(withOutline(source, outline)));
    expect(found.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Case'],
      [2, 'prose: a list with bold words'],
      [3, 'Inner'],
      [3, 'Next'],
    ]);
  });
});

test('participants stand by role, then group, then name; whoever was removed does not', () => {
  const table = firstTable(print({ show: 'participants' }));
  expect(tableWords(table).slice(1)).toEqual([
    ['Fay', 'Facilitator', 'Civil servants', 'Not given', 'None declared'],
    ['Alice', 'Contributor', 'Civil servants', 'Not given', 'None declared'],
    ['Bob', 'Contributor', 'Users of the service', 'Not given', 'None declared'],
    ['Carol', 'Contributor', 'Technologists', 'Small Firm Ltd', 'Employed by a firm that may bid'],
  ]);
});

/** An outline of any shape, over the sections of the example, with text that has any headings. */
const oddOutline = (chance: () => number, depth: number): readonly OutlinePart[] =>
  Array.from({ length: 1 + Math.floor(chance() * 3) }, (): OutlinePart => {
    if (depth > 0 && chance() < 0.6) {
      const heading = pickFrom(chance, [
        'Costs',
        '1. Ünïcode',
        '???',
        'row-needs',
        'x '.repeat(99),
      ]);
      return { heading, parts: oddOutline(chance, depth - 1) };
    }
    return pickFrom<OutlinePart>(chance, [
      { form: 'every-form' },
      { register: 'records', as: 'records' },
      { register: 'needs' },
      { show: 'participants' },
    ]);
  });

const headedProse = (chance: () => number) => ({
  type: 'doc',
  content: Array.from({ length: 4 }, () => ({
    type: 'heading',
    attrs: { level: 1 + Math.floor(chance() * 3) },
    content: [{ type: 'text', text: 'Costs' }],
  })),
});

const expectSoundHeadings = (found: readonly HeadingBlock[]) => {
  let before = 0;
  for (const { level, id, text } of found) {
    expect(level).toBeLessThanOrEqual(before + 1);
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(text).not.toBe('');
    before = level;
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
};

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'headings skip no level and share no id, whatever the outline, seed %i',
  (seed) => {
    const chance = seededChance(seed);
    const raw = () => headedProse(chance);
    const source = { ...exampleSource, content: { rows: content.rows, raw } };
    for (let round = 0; round < 10; round += 1) {
      expectSoundHeadings(headings(blocksOf(withOutline(source, oddOutline(chance, 7)))));
    }
  },
);

test.each([1, 2, 3, 4])('prints whatever lies in the content, seed %i', (seed) => {
  const chance = seededChance(seed);
  const source: ReportSource = {
    ...exampleSource,
    content: {
      rows: (section) => [...content.rows(section), 'oddrow000001' as RowId],
      raw: () => oddRaw(chance),
    },
  };
  for (let round = 0; round < 5; round += 1) {
    const { blocks } = makeReport(source, 'everything');
    expectSoundHeadings(headings(blocks));
    expect(isPrintable(words(blocks))).toBe(true);
  }
});

test('a template may call its words what it likes', () => {
  const odd: Template = {
    ...template,
    sections: template.sections.map((section) => ({ ...section, title: 'a\u0000\nb\uD800' })),
  };
  expect(() => makeReport({ ...exampleSource, template: odd }, 'everything')).not.toThrow();
});
