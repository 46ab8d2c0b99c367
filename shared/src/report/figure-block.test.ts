import { describe, expect, test } from 'vitest';
import { drawn } from '../figures/read-figure.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import type { FigurePart, RegisterSection, Template } from '../template.ts';
import type { Block } from './blocks.ts';
import { exampleSource } from './example-source.ts';
import { blocksOf, tableWords, withOutline, words } from './read-report.ts';
import type { ReportSource } from './report-source.ts';

const five = ['One', 'Two', 'Three', 'Four', 'Five'];
const wants: RegisterSection = {
  kind: 'register',
  id: 'wants',
  title: 'Wants',
  singular: 'want',
  prefix: 'W',
  titleField: 'name',
  guidance: { write: 'W', good: 'G', example: 'E' },
  fields: [
    { id: 'name', label: 'Name', type: 'prose', lines: 'one' },
    { id: 'rating', label: 'Rating', type: 'risk-matrix', likelihood: five, impact: five },
    {
      id: 'priority',
      label: 'Priority',
      type: 'choice',
      options: ['must', 'should', 'could'].map((id) => ({ id, label: id })),
    },
    { id: 'effort', label: 'Effort', type: 'number', unit: 'days' },
  ],
};

const template: Template = {
  ...exampleSource.template,
  sections: [...exampleSource.template.sections, wants],
};

const first = 'row000000001' as RowId;
const rows = [first, 'row000000002' as RowId];
const kept: Readonly<Record<string, unknown>> = {
  'row000000001/rating': { likelihood: 3, impact: 4 },
  'row000000001/priority': 'must',
  'row000000001/effort': 6,
  'row000000002/rating': { likelihood: 'odd' },
  'row000000002/priority': 'could',
  'row000000002/effort': 4,
};

const source: ReportSource = {
  ...exampleSource,
  template,
  content: {
    rows: (section) => (section === 'wants' ? rows : []),
    raw: ({ row, field }) => kept[`${row}/${field}`],
  },
  workshop: { ...exampleSource.workshop, references: { wants: { [first]: 7 } } },
};

const riskMap: FigurePart = { figure: 'risk-map', register: 'wants', risk: 'rating' };
const priorities: FigurePart = {
  figure: 'priorities',
  register: 'wants',
  priority: 'priority',
  effort: 'effort',
};

const printed = (part: FigurePart, from = source): readonly Block[] =>
  blocksOf(withOutline(from, [part])).slice(2);

const figureOf = (part: FigurePart) => {
  const [block] = printed(part);
  if (block?.kind !== 'figure') throw new Error('no figure was printed');
  return drawn(block);
};

describe('a figure in a document', () => {
  test('maps the risks of a register, and says how many are not scored', () => {
    const { table, alt } = figureOf(riskMap);
    expect(tableWords(table)[1]).toEqual(['W-007', 'Not yet named', '3', '4', '12 medium']);
    expect(alt).toContain('1 risk is not scored yet');
  });

  test('adds up the effort of a register by priority', () => {
    expect(figureOf(priorities).alt).toContain(
      'Musts take 60% of the effort, Shoulds 0% and Coulds 40%',
    );
  });

  test('counts who spoke for each group in the room: not who led it, nor who was removed', () => {
    expect(tableWords(figureOf({ figure: 'balance' }).table)).toEqual([
      ['Group', 'In the room'],
      ['Civil servants', '1'],
      ['Users of the service', '1'],
      ['Technologists', '1'],
      ['Others', '0'],
    ]);
  });

  test('says how many of each group added a row, where more than one person did', () => {
    const people = source.workshop.participants.filter(({ group }) => group !== 'other');
    const by = (writers: readonly (ParticipantId | undefined)[]): ReportSource => ({
      ...source,
      content: {
        ...source.content,
        row: (_, row) => {
          const createdBy = writers[rows.indexOf(row)];
          return createdBy === undefined ? {} : { createdBy };
        },
      },
    });
    const balanceOf = (from: ReportSource) => {
      const [block] = printed({ figure: 'balance' }, from);
      return block?.kind === 'figure' ? tableWords(block.table) : [];
    };
    const [first, second] = people.filter(({ group }) => group !== 'civil-servant');
    expect(balanceOf(by([first?.id, second?.id])).slice(0, 4)).toEqual([
      ['Group', 'In the room', 'Added a row'],
      ['Civil servants', '1', '0'],
      ['Users of the service', '1', '1'],
      ['Technologists', '1', '1'],
    ]);
    expect(balanceOf(by([first?.id, first?.id]))[0]).toEqual(['Group', 'In the room']);
    const leads = people.find(({ role }) => role === 'facilitator');
    expect(balanceOf(by([first?.id, leads?.id]))[0]).toEqual(['Group', 'In the room']);
  });

  test('is a sentence where nothing has been written', () => {
    const nothing = { ...source, content: { rows: () => [], raw: () => undefined } };
    expect(words(printed(riskMap, nothing))).toContain('no risk map yet');
    expect(words(printed(priorities, nothing))).toContain('no priorities to draw yet');
  });

  test('is left out, and said to be, where its register is not for whoever asks', () => {
    const hidden = { ...source, sections: (section: string) => section !== 'wants' };
    expect(words(printed(riskMap, hidden))).toBe('Left out of this copy: Wants.');
  });
});
