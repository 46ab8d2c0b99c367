// Every figure with easy data and hard: nothing lies on anything, nothing is cut off, and the table has
// what the drawing rounds.
import { describe, expect, test } from 'vitest';
import { isRecord } from '../is-record.ts';
import { tableWords } from '../report/read-report.ts';
import { balanceFigure } from './balance.ts';
import { benefitsByKindFigure } from './benefits-by-kind.ts';
import { cashFlowFigure } from './cash-flow.ts';
import type { Figure } from './figure.ts';
import { netValueFigure } from './net-value.ts';
import { prioritiesFigure } from './priorities.ts';
import { drawn, outside, overlaps, wordsOf } from './read-figure.ts';
import { type MappedRisk, riskMapFigure } from './risk-map.ts';

const hostile = '<script>alert("x")</script> & ]]> \u0000';
const names = [
  'Business as usual',
  'Contract a consortium of small firms to build, host and run an open assistant with officers confirming each result',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3),
  hostile,
  'الخدمة متاحة لجميع المواطنين',
  '政府服务面向所有人'.repeat(9),
  '',
];
const nameAt = (index: number): string => names[index % names.length] ?? '';

const likelihood = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain beyond any doubt'];
const impact = ['Very small', 'Small', 'Medium', 'Large', 'Catastrophic-and-irreversible-harm'];

const manyRisks: readonly MappedRisk[] = Array.from({ length: 300 }, (_, index) => ({
  reference: index === 7 ? 'new' : `RK-${String(index + 1).padStart(3, '0')}`,
  title: nameAt(index),
  risk: { likelihood: 1 + (index % 5), impact: index > 100 ? 5 : 1 + (index % 3) },
}));

const options = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => {
    const central = size * (index % 3 === 2 ? -1 : 1) * (1 + index / 7);
    return { name: nameAt(index), central, low: central - size * 2, high: central + size / 3 };
  });

const flows = (count: number, years: number, size: number) => ({
  years: Array.from({ length: years }, (_, year) => `${2027 + year}-${28 + year}`),
  options: Array.from({ length: count }, (_, index) => ({
    name: nameAt(index),
    running: Array.from({ length: years }, (_, year) => size * (year - 3 - index / 9)),
  })),
});

const counts = [1, 4, 12];
const sizes = [0, 0.01, 950, 999_600, 7.3e8, 9.9e12];

const hard: readonly (readonly [string, Figure])[] = [
  ...counts.flatMap((count) =>
    sizes.flatMap((size): readonly (readonly [string, Figure])[] => [
      [`net value of ${count} options around ${size}`, netValueFigure(options(count, size))],
      [`cash flow of ${count} options around ${size}`, cashFlowFigure(flows(count, 5, size))],
    ]),
  ),
  ['cash flow of one year', cashFlowFigure(flows(12, 1, 1000))],
  ['cash flow of sixty years', cashFlowFigure(flows(12, 60, 123_456))],
  ['cash flow of lines that lie on each other', cashFlowFigure(flows(1, 3, 0))],
  ['a risk map of one', riskMapFigure({ likelihood, impact, risks: manyRisks.slice(0, 1) })],
  ['a risk map of hundreds', riskMapFigure({ likelihood, impact, risks: manyRisks })],
  [
    'priorities that are all musts',
    prioritiesFigure({ unit: 'days', requirements: [{ priority: 'must', effort: 1_234_567.891 }] }),
  ],
  [
    'benefits below nothing',
    benefitsByKindFigure({
      option: nameAt(1),
      kinds: [
        { kind: 'cash-releasing', benefits: 3, value: -1e9 },
        { kind: 'non-cash-releasing', benefits: 1, value: 2_000 },
        { kind: 'quantified', benefits: 12, value: 0 },
        { kind: 'qualitative', benefits: 1 },
      ],
    }),
  ],
  [
    'balance of a crowd',
    balanceFigure(names.map((name, index) => ({ name, present: index * 41, wrote: index * 3 }))),
  ],
];

describe.each(hard)('%s', (_, figure) => {
  const block = drawn(figure);

  test('has no words on other words, and none cut off', () => {
    expect(overlaps(block)).toEqual([]);
    expect(outside(block)).toEqual([]);
  });

  test('is whole, with its size, its title and its words, and fetches and runs nothing', () => {
    expect(block.svg).toMatch(/^<svg xmlns="[^"]*" width="640" height="\d+"/);
    expect(block.svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    expect(block.svg).not.toMatch(/NaN|Infinity|undefined|<script|href|url\(|\sid=/);
    expect(block.alt.length).toBeGreaterThan(10);
  });

  test('has a table with a row for each name, every cell under a heading', () => {
    const { columns, rows } = block.table;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.cells.length).toBe(columns.length);
  });
});

describe('net present social value', () => {
  const four = netValueFigure([
    { name: 'Business as usual', central: 0 },
    { name: 'Do minimum', central: 472_524.11, low: 300_000, high: 600_000 },
    { name: 'Preferred', central: 755_662.25 },
    { name: 'Do maximum', central: -4_637_733.74 },
    { name: 'Not costed yet' },
  ]);

  test('is drawn to three figures, and told to the penny', () => {
    const words = wordsOf(drawn(four)).map((each) => each.words);
    for (const said of ['£0', '£473k (£300k to £600k)', '£756k', '−£4.64m', 'Not worked out yet']) {
      expect(words).toContain(said);
    }
    expect(tableWords(drawn(four).table)).toEqual([
      ['Option', 'Central estimate', 'Low', 'High'],
      ['Business as usual', '£0', '–', '–'],
      ['Do minimum', '£472,524.11', '£300,000', '£600,000'],
      ['Preferred', '£755,662.25', '–', '–'],
      ['Do maximum', '−£4,637,733.74', '–', '–'],
      ['Not costed yet', '–', '–', '–'],
    ]);
  });

  test('says in words what can be seen, and what is not worked out', () => {
    expect(drawn(four).alt).toBe(
      'Net present social value is £0 for Business as usual, £473k for Do minimum, £756k for Preferred and −£4.64m for Do maximum. 1 option has none worked out yet.',
    );
  });

  test('has nothing at its zero line, and the same ends whichever option comes first', () => {
    const { svg } = drawn(
      netValueFigure([
        { name: 'Small', central: 90_000 },
        { name: 'Smaller', central: 89_000 },
      ]),
    );
    expect(svg).toContain('>£0<');
    expect(svg).toContain('>£80k<');
  });
});

describe('cash flow', () => {
  test('says when an option has paid for itself', () => {
    const figure = cashFlowFigure({
      years: ['2027-28', '2028-29', '2029-30'],
      options: [
        { name: 'Pays', running: [-100_000, -20_000, 60_000] },
        { name: 'Never', running: [-1, -2, -3] },
        { name: 'Nothing', running: [0, 0, 0] },
      ],
    });
    expect(drawn(figure).alt).toBe(
      'By 2029-30, benefits less costs come to £60k for Pays, −£3 for Never and £0 for Nothing. Pays has paid for itself by 2029-30.',
    );
  });

  test('turns its table where there are more years than a page is wide', () => {
    const { table } = drawn(cashFlowFigure(flows(2, 60, 1000)));
    expect(table.columns.length).toBe(3);
    expect(table.rows.length).toBe(60);
  });
});

describe('the risk map', () => {
  test('puts each risk by its reference in its square, and says which is worst', () => {
    const block = drawn(
      riskMapFigure({
        likelihood,
        impact,
        risks: [
          { reference: 'RK-001', title: 'Thin data', risk: { likelihood: 3, impact: 4 } },
          { reference: 'RK-002', title: 'Nobody reads', risk: { likelihood: 4, impact: 4 } },
          { reference: 'RK-003', title: 'Not scored' },
        ],
      }),
    );
    expect(wordsOf(block).map(({ words }) => words)).toContain('RK-002');
    expect(block.alt).toBe(
      '2 risks: 1 high, 1 medium and 0 low. The highest score is 16, of RK-002. 1 risk is not scored yet and not on the map.',
    );
    expect(tableWords(block.table)[1]).toEqual(['RK-002', 'Nobody reads', '4', '4', '16 high']);
  });

  test('counts what has no room in a square, and has all of it in the table', () => {
    const block = drawn(riskMapFigure({ likelihood, impact, risks: manyRisks }));
    expect(wordsOf(block).some(({ words }) => /^\+\d+ more$/.test(words))).toBe(true);
    expect(block.table.rows.length).toBe(300);
  });
});

describe('priorities', () => {
  const sample = (must: number, should: number, could: number) =>
    drawn(
      prioritiesFigure({
        unit: 'days',
        requirements: [
          { priority: 'must', effort: must },
          { priority: 'should', effort: should },
          { priority: 'could', effort: could },
          { priority: 'wont', effort: 500 },
          { priority: 'must' },
        ],
      }),
    );

  test('are shares of the effort, without what is out for now', () => {
    const block = sample(59, 20, 21);
    expect(block.alt).toContain('Musts take 59% of the effort, Shoulds 20% and Coulds 21%.');
    expect(block.alt).toContain('within the guide of 60%');
    expect(block.alt).toContain('1 requirement has no effort yet');
    expect(tableWords(block.table)[1]).toEqual(['Must', '2', '59', '59%', '60%']);
  });

  test('a share a little over the guide is not rounded down to it', () => {
    const block = sample(60.2, 20, 19.8);
    expect(block.alt).toContain('Musts take 60.2% of the effort');
    expect(block.alt).toContain('over the guide');
  });
});

test('nothing to draw is a sentence, and never an empty axis', () => {
  const nothing = [
    netValueFigure([]),
    netValueFigure([{ name: 'Not yet', central: Number.NaN }]),
    cashFlowFigure({ years: [], options: [] }),
    cashFlowFigure({ years: ['2027-28'], options: [{ name: 'A', running: [] }] }),
    riskMapFigure({ likelihood, impact, risks: [{ reference: 'RK-001', title: 'A' }] }),
    prioritiesFigure({ unit: 'days', requirements: [{ priority: 'must' }] }),
    benefitsByKindFigure({ option: '', kinds: [{ kind: 'qualitative', benefits: 0 }] }),
    balanceFigure([{ name: 'Users', present: 0 }]),
  ];
  for (const figure of nothing)
    expect(figure).toMatchObject({ kind: 'paragraph', tone: 'missing' });
});

test('the same data give the same letters', () => {
  const twice = [1, 2].map(() => JSON.stringify(netValueFigure(options(12, 1e6))));
  expect(twice[0]).toBe(twice[1]);
  expect(isRecord(JSON.parse(twice[0] ?? ''))).toBe(true);
});
