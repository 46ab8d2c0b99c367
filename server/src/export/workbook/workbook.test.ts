import { appraise } from '@tday/shared/appraisal/appraisal';
import { rangesOf } from '@tday/shared/appraisal/range';
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import type { RegisterTable } from '@tday/shared/report/register-table';
import { describe, expect, test } from 'vitest';
import { fixtureInput } from '../fixture-report.ts';
import type { ExportInput } from '../format.ts';
import { excelFormula, openFormula } from './formula.ts';
import { makeWorkbook } from './make-workbook.ts';
import { sheetNames } from './sheet-names.ts';
import { Values } from './values.ts';
import type { Workbook } from './workbook.ts';

const { workings } = fixtureInput.sheets;
if (workings === undefined) throw new Error('the fixture has nothing to work out');
const workbook = makeWorkbook(fixtureInput);

/** A row of a sheet by its headings. */
const rowsOf = ({ sheets }: Workbook, name: string) => {
  const values = new Values(sheets);
  const sheet = sheets.find((each) => each.name === name);
  const [heads = [], ...rows] = (sheet?.rows ?? []).map((row, index) =>
    row.map((_, column) => values.at({ sheet: name, row: index, column })),
  );
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
};

const pence = (value: unknown): unknown =>
  typeof value === 'number' ? roundHalfUp(value, 2) : value;

/** What the sheet says, beside what the appraisal says. */
const compared = (input: ExportInput) => {
  const { appraisal } = input.sheets.workings ?? workings;
  return {
    sheet: rowsOf(makeWorkbook(input), 'Results').map((row) => [
      pence(row['Present value of costs']),
      pence(row['Present value of benefits']),
      pence(row['Net present social value']),
      pence(row['Benefit-cost ratio']),
      pence(row['Net public cost']),
      pence(row['Return on public sector cost']),
      pence(row['Whole-life cost, not discounted']),
      pence(row['Payback, years']),
      pence(row['Discounted payback, years']),
      pence(row['Net value, at least']),
      pence(row['Net value, at most']),
    ]),
    appraisal: appraise(appraisal).map((of, index) =>
      [
        of.pvc,
        of.pvb,
        of.npsv,
        of.bcr,
        of.netPublicCost,
        of.rpsc,
        of.wholeLifeCost,
        of.simplePayback,
        of.discountedPayback,
        rangesOf(appraisal)[index]?.npsv.low,
        rangesOf(appraisal)[index]?.npsv.high,
      ].map((value) => pence(value ?? '–')),
    ),
  };
};

const withAppraisal = (change: Partial<typeof workings.appraisal>): ExportInput => ({
  ...fixtureInput,
  sheets: {
    ...fixtureInput.sheets,
    workings: { ...workings, appraisal: { ...workings.appraisal, ...change } },
  },
});

describe('the workings of a case', () => {
  const [usual, preferred, basics] = workings.appraisal.options;
  if (!usual || !preferred || !basics) throw new Error('the fixture lacks an option');

  test.each([
    ['as they are', {}],
    ['with savings taken off the costs', { bcrSavings: 'costs' as const }],
    ['at a rate of nothing', { rate: { bands: [{ from: 0, rate: 0 }] } }],
    [
      'with a rate that steps down',
      {
        rate: {
          bands: [
            { from: 0, rate: 0.1 },
            { from: 3, rate: 0.02 },
            { from: 99, rate: 0 },
          ],
        },
      },
    ],
    ['without business as usual', { options: [preferred, basics] }],
    [
      'against business as usual that costs something',
      {
        options: [basics, { ...usual, costs: basics.costs, benefits: basics.benefits }, preferred],
      },
    ],
    [
      'against business as usual whose own lines have a range',
      { options: [preferred, { ...usual, costs: preferred.costs, benefits: basics.benefits }] },
    ],
    [
      'of an option without a line',
      { options: [usual, { ...preferred, costs: [], benefits: [] }, basics] },
    ],
    ['of an option that costs nothing', { options: [{ ...preferred, costs: [] }, basics] }],
    [
      'of a line that is so many times as much',
      { options: [{ ...basics, costs: basics.costs.map((line) => ({ ...line, times: 1.37 })) }] },
    ],
  ])('come to the same as the appraisal %s', (_, change) => {
    const { sheet, appraisal } = compared(withAppraisal(change));
    expect(sheet).toEqual(appraisal);
  });

  test('are left out where no option has a year', () => {
    const nothing = makeWorkbook(withAppraisal({ options: [usual] }));
    expect(nothing.sheets.map(({ name }) => name)).toEqual(['About', 'Requirements', 'Risks']);
  });

  test('are left out where whoever asks may not see the numbers', () => {
    const { workings: _, ...sheets } = fixtureInput.sheets;
    const names = makeWorkbook({ ...fixtureInput, sheets }).sheets.map(({ name }) => name);
    expect(names).toEqual(['About', 'Requirements', 'Risks']);
  });

  test('are formulas of either language', () => {
    const results = workbook.sheets.find(({ name }) => name === 'Results');
    const content = results?.rows[2]?.[3]?.content;
    if (content?.kind !== 'formula') throw new Error('a result is no formula');
    expect(excelFormula(content.formula)).toBe("SUM('By year'!$J$8:$J$13)");
    expect(openFormula(content.formula)).toBe("of:=SUM([$'By year'.$J$8:.$J$13])");
  });
});

test('the first sheet says what the workbook is, of when, how it is marked, and what it holds', () => {
  const about = rowsOf(workbook, 'About').map((row) => Object.values(row).join(': '));
  for (const fact of [
    'Document: Business case',
    'Status: DRAFT, 19 November 2026, 16:44 UTC',
    'Classification: OFFICIAL',
    `Fingerprint (SHA-256): ${fixtureInput.report.fingerprint}`,
    'Requirements: 8 rows',
    'By year: 18 rows',
  ]) {
    expect(about).toContain(fact);
  }
});

test('a register has numbers as numbers, days as days and all else as text', () => {
  const requirements = workbook.sheets.find(({ name }) => name === 'Requirements');
  expect(requirements?.rows[1]?.map((place) => place?.content)).toEqual([
    { kind: 'text', text: 'R-001' },
    { kind: 'text', text: 'Sorted by topic, "quoted",\nin two lines' },
    { kind: 'number', number: -1250.5 },
    { kind: 'date', iso: '2027-03-31' },
  ]);
  const kinds = requirements?.rows
    .slice(2)
    .flat()
    .map((place) => place?.content.kind ?? 'empty');
  expect(new Set(kinds)).toEqual(new Set(['text', 'empty']));
});

test('a percentage is a share, as spreadsheets keep it', () => {
  const register: RegisterTable = {
    id: 'shares',
    title: 'Shares',
    columns: [{ id: 'share', title: 'Share', kind: 'percent' }],
    rows: [[{ text: '1.1%', value: { kind: 'percent', number: 1.1 } }]],
  };
  const { sheets } = makeWorkbook({ ...fixtureInput, sheets: { registers: [register] } });
  expect(sheets.at(-1)?.rows[1]?.[0]?.content).toEqual({ kind: 'number', number: 0.011 });
});

describe('names of sheets', () => {
  test('are short, without signs of formulas, and no two alike', () => {
    const nameFor = sheetNames();
    const long = 'How each requirement is to be checked, and by whom';
    expect(nameFor("'Costs: [A/B] \\ what?*'", 'costs')).toBe('Costs A B what');
    expect(nameFor(long, 'a')).toBe('How each requirement is to be');
    expect(nameFor(long.toUpperCase(), 'b')).toBe('HOW EACH REQUIREMENT IS TO (2)');
    expect(nameFor('History', 'c')).toBe('History (2)');
    expect(nameFor('[]', 'register-7')).toBe('register-7');
    expect(nameFor('', 'register-7')).toBe('register-7 (2)');
  });
});
