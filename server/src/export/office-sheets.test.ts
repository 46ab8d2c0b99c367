// LibreOffice opens workbooks, as a person would, and works them out by itself: also after somebody
// changed a cost and the rate in the file.
import { appraise } from '@tday/shared/appraisal/appraisal';
import { rangesOf } from '@tday/shared/appraisal/range';
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { calculateInOffice, type Sheets } from '../open-in-office.ts';
import { fixtureInput } from './fixture-report.ts';
import { printers } from './printers.ts';

const { workings } = fixtureInput.sheets;
if (workings === undefined) throw new Error('the fixture has nothing to work out');
const { appraisal } = workings;

/** Development in the first year costs more, at another rate: in the file, and nowhere else. */
const changes = {
  ods: [
    ['office:value="220000"', 'office:value="250000.5"'],
    ['office:value="0.035"', 'office:value="0.05"'],
  ],
  xlsx: [
    ['<v>220000</v>', '<v>250000.5</v>'],
    ['<v>0.035</v>', '<v>0.05</v>'],
  ],
} as const;

const changed = {
  rate: { bands: [{ from: 0, rate: 0.05 }] },
  options: appraisal.options.map((option) => ({
    ...option,
    costs: option.costs.map((line) => ({
      ...line,
      amounts: line.amounts.map((amount) => (amount === 220_000 ? 250_000.5 : amount)),
    })),
  })),
};

/** The first of each: the cell that was entered, before those that follow from it. */
const withChanges = (bytes: Uint8Array, name: 'ods' | 'xlsx'): Uint8Array => {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    if (!/content\.xml|sheet\d+\.xml/.test(path)) return [path, content];
    const text = changes[name].reduce(
      (before, [from, to]) => before.replace(from, to),
      strFromU8(content),
    );
    return [path, strToU8(text)];
  });
  return zipSync(Object.fromEntries(files));
};

const pence = (words: string | undefined): unknown =>
  words === undefined || Number.isNaN(Number(words)) ? words : roundHalfUp(Number(words), 2);

const resultsIn = (sheets: Sheets) =>
  (sheets.get('Results') ?? [])
    .slice(1)
    .filter((row) => row.length > 1)
    .map((row) => [3, 4, 5, 6, 9, 10, 12, 13].map((column) => pence(row[column])));

const resultsOf = (of: typeof appraisal) =>
  appraise(of).map(({ pvc, pvb, npsv, bcr, wholeLifeCost, simplePayback }, index) => {
    const { low, high } = rangesOf(of)[index]?.npsv ?? {};
    return [pvc, pvb, npsv, bcr, wholeLifeCost, simplePayback, low, high].map((value) =>
      value === undefined ? '–' : roundHalfUp(value, 2),
    );
  });

const names = ['ods', 'xlsx'] as const;

describe.each(names)('%s, worked out by LibreOffice', (name) => {
  let sheets: Sheets;
  let afterChange: Sheets;
  beforeAll(async () => {
    const bytes = printers[name](fixtureInput);
    const files = [bytes, withChanges(bytes, name)].map((each) => ({ name, bytes: each }));
    [sheets = new Map(), afterChange = new Map()] = await calculateInOffice(files);
  }, 120_000);

  test('[E3] comes to the same results to the penny', () => {
    expect(resultsIn(sheets)).toEqual(resultsOf(appraisal));
  });

  test('[E3] follows a cost and a rate that somebody changes in the file', () => {
    expect(resultsIn(afterChange)).toEqual(resultsOf(changed));
    expect(resultsIn(afterChange)).not.toEqual(resultsIn(sheets));
  });

  test('shows what people wrote as they wrote it, and never as a formula', () => {
    const requirements = (sheets.get('Requirements') ?? []).map((row) => row[1]);
    expect(requirements).toContain('=SUM(A1:A9)');
    const lines = (sheets.get('Costs as entered') ?? []).map((row) => row[2]);
    expect(lines).toContain('=Build, and "quoted"');
    expect(lines).toContain('_x0041_ Run');
  });

  test('has no cell that could not be worked out', () => {
    const cells = [...sheets.values()].flat(2);
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter((cell) => /^(#|Err:)[A-Z0-9]/.test(cell))).toEqual([]);
  });
});
