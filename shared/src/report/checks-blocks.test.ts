// The checks on paper: what an approver reads of them.
import { expect, test } from 'vitest';
import type { Check } from '../checks/check.ts';
import {
  type ExampleContent,
  exampleRow,
  exampleSource,
  exampleTemplate,
} from '../checks/example-content.ts';
import type { ParticipantId, WorkshopId } from '../ids.ts';
import type { DocumentPlan, Template } from '../template.ts';
import type { Block } from './blocks.ts';
import { makeReport } from './make-report.ts';

const checks: readonly Check[] = [
  {
    id: 'owned',
    title: 'Every requirement has an owner',
    group: 'Requirements',
    severity: 'error',
    next: 'Ask who takes it on.',
    kind: 'filled',
    register: 'requirements',
    fields: ['owner'],
  },
  {
    id: 'costed',
    title: 'Every option has a cost',
    group: 'Options',
    severity: 'warning',
    next: 'Write a cost.',
    kind: 'linked-from',
    register: 'options',
    from: 'costs',
    by: 'option',
  },
];

const documentOf = (id: string, registers: readonly string[]): DocumentPlan => ({
  id,
  title: id,
  says: 'What was written.',
  outline: [
    { heading: 'Records', parts: registers.map((register) => ({ register })) },
    { heading: 'Checks', parts: [{ show: 'checks' }] },
  ],
});

const template: Template = {
  ...exampleTemplate(checks),
  readiness: [
    { title: 'Ready to build', checks: ['owned'] },
    { title: 'Ready to buy', checks: ['owned', 'costed'] },
  ],
  documents: [
    documentOf('case', ['requirements', 'options', 'costs']),
    documentOf('requirements', ['requirements', 'options']),
  ],
};

const amina = 'amina0000000' as ParticipantId;

interface Reading {
  readonly mayRead?: (section: string) => boolean;
  readonly because?: string;
  readonly document?: string;
}

const printed = (
  content: ExampleContent,
  { mayRead = () => true, because, document = 'case' }: Reading = {},
): readonly Block[] =>
  makeReport(
    {
      template,
      content: {
        ...exampleContent(content),
        reason: ({ row }) =>
          because !== undefined && row === exampleRow('r1')
            ? { because, about: [], by: amina }
            : undefined,
      },
      sections: mayRead,
      workshop: {
        id: 'workshop0001' as WorkshopId,
        title: 'A day',
        marking: 'OFFICIAL',
        state: 'running',
        participants: [
          {
            id: amina,
            name: 'Amina',
            role: 'contributor',
            group: 'user',
            joinedAt: 0,
            removed: true,
          },
        ],
        references: { requirements: { [exampleRow('r1')]: 14 } },
        lastChangedAt: 0,
      },
    },
    document,
  ).blocks;

const exampleContent = (content: ExampleContent) => {
  const { content: view } = exampleSource(content);
  return {
    rows: (section: string) => view.rows(section),
    raw: (address: Parameters<typeof view.raw>[0]) => view.raw(address),
  };
};

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(wordsOf).join('');
};

/** The rows of a table by its caption, a list of cells each. */
const tableIn = (blocks: readonly Block[], caption: string) =>
  blocks
    .filter((block) => block.kind === 'table')
    .find((table) => table.caption === caption)
    ?.rows.map(({ cells }) => cells.map(wordsOf));

test('[CH5] an approver reads what does not pass, where, and what the papers are ready for', () => {
  const blocks = printed({ requirements: { r1: {} }, options: {} });
  expect(tableIn(blocks, 'What is left to do')).toEqual([
    ['R-014, owner', 'To mend', 'owner is not written yet.'],
  ]);
  expect(tableIn(blocks, 'The checks, and how each stands')).toEqual([
    ['Every requirement has an owner', 'Requirements', 'Does not pass, in one place'],
    ['Every option has a cost', 'Options', 'Nothing to look at yet'],
  ]);
  const words = wordsOf(blocks);
  expect(words).toContain('0 of 2 checks pass and 1 does not; 1 found nothing to look at yet.');
  expect(words).toContain('Ready to build: not yet. 0 of 1 checks pass.');
});

test('[CH5] what is kept as it is stands there with its reason and with who gave it, gone or not', () => {
  const blocks = printed({ requirements: { r1: {} } }, { because: 'nobody has been hired yet' });
  expect(tableIn(blocks, 'What is kept as it is')).toEqual([
    ['R-014, owner', 'owner is not written yet.', 'nobody has been hired yet', 'Amina'],
  ]);
  expect(wordsOf(blocks)).toContain('Nothing is left to do');
  expect(wordsOf(blocks)).toContain('Ready to build: yes.');
  expect(tableIn(blocks, 'The checks, and how each stands')?.[0]?.[2]).toBe(
    'Passes: kept with a reason in one place',
  );
});

test('[CH2] a copy without the costs says nothing of checks about them, nor of what they would open', () => {
  const words = wordsOf(
    printed({ options: { o1: {} } }, { mayRead: (section) => section !== 'costs' }),
  );
  expect(words).not.toContain('Every option has a cost');
  expect(words).not.toContain('Ready to buy');
  expect(words).toContain('Ready to build');
  expect(words).toContain('Checks about what this document does not print are left out of it.');
});

test('[CH2] a document that goes to suppliers says nothing of checks about the costs that it does not print', () => {
  const words = wordsOf(printed({ options: { o1: {} } }, { document: 'requirements' }));
  expect(words).not.toContain('Every option has a cost');
  expect(words).toContain('Every requirement has an owner');
});

test('of what is found in very many places the first ten are listed and the others counted', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`r${String.fromCharCode(97 + (at % 26))}${at}x`, {}]),
  );
  const rows = tableIn(printed({ requirements: many }), 'What is left to do');
  expect(rows).toHaveLength(11);
  expect(rows?.at(-1)).toEqual(['Found in 30 more places', 'To mend', 'Ask who takes it on.']);
});
