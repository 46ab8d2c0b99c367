// What would change the answer: the nine tests and six switching values of the worked example, and more.
import { describe, expect, test } from 'vitest';
import { appraise } from './appraisal.ts';
import type { Appraisal, Standing } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';
import { type Driver, timesAt, valueAt } from './driver.ts';
import { exampleAppraisal, exampleTests } from './example-options.ts';
import { roundHalfUp } from './rounding.ts';
import { type Change, isBeyond50Years, standardChanges, testOption } from './sensitivity.ts';
import { everyBenefit, everyCost, nextBest, switchingValue } from './switching.ts';
import { vectors } from './vectors.ts';

const items = 420_000;
const hourly = 24;
/** What of the time released is already counted as overtime avoided. */
const overtime = 120_000;

const minutes: Driver = {
  name: 'Minutes saved per item',
  lines: ['B2'],
  central: 4,
  nothingAt: overtime / ((items * 0.85 * hourly) / 60),
};
const coverage: Driver = {
  name: 'Share of items covered',
  lines: ['B2'],
  central: 0.85,
  nothingAt: overtime / ((items * 4 * hourly) / 60),
};
const misroutes: Driver = { name: 'Misroutes', lines: ['B3'], central: 0.06, nothingAt: 0.14 };

const changes: Readonly<Record<keyof typeof exampleTests, Change>> = {
  S1: { kind: 'amounts', costs: 0.2, benefits: 0 },
  S2: { kind: 'amounts', costs: 0, benefits: -0.2 },
  S3: { kind: 'amounts', costs: 0.2, benefits: -0.2 },
  S4: { kind: 'late-benefits', years: 1 },
  S5: { kind: 'driver', driver: coverage, value: 0.6 },
  S6: { kind: 'driver', driver: minutes, value: 2.5 },
  S7: { kind: 'driver', driver: misroutes, value: 0.1 },
  S8: { kind: 'uncorrected' },
  S9: { kind: 'upper-bias' },
};

const preferred = 'OPT-C';
const optionOf = (appraisal: Appraisal, id: string) => {
  const found = appraisal.options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`${id} was expected`);
  return found;
};

describe('sensitivity tests', () => {
  test.each(Object.entries(exampleTests))('%s of the worked example', (id, expected) => {
    const change = Object.entries(changes).find(([known]) => known === id)?.[1];
    const [tested] = testOption(exampleAppraisal, preferred, change === undefined ? [] : [change]);
    const npsv = roundHalfUp(tested?.results.npsv ?? 0, 2);
    expect({ npsv, bcr: roundHalfUp(tested?.results.bcr ?? 0, 4) }).toEqual({
      npsv: expected.npsv,
      bcr: expected.bcr,
    });
    expect(tested?.isPositive).toBe(expected.stillPositive);
    expect(tested?.overtakenBy.includes('OPT-B')).toBe(!expected.stillAheadOfOptB);
  });

  test('an option that is last is ahead of nobody, whatever is changed', () => {
    const line = (id: string, amount: number) => [{ id, line: id, amounts: [amount] }];
    const option = (id: string, standing: Standing, cost: number, benefit: number) => ({
      id,
      name: id,
      standing,
      costs: line(`${id} cost`, cost),
      benefits: line(`${id} benefit`, benefit).map(
        (each) => ({ ...each, kind: 'quantified' }) as const,
      ),
    });
    const appraisal: Appraisal = {
      rate: flatRate(0.035),
      options: [
        option('As today', 'business-as-usual', 0, 0),
        option('Lease', 'preferred', 8_000, 5_875),
        option('Repair', 'other', 1_375, 5_000),
      ],
    };
    const tested = testOption(appraisal, 'Lease', standardChanges(appraisal));
    expect(tested.map(({ overtakenBy }) => overtakenBy)).toEqual(
      tested.map(() => ['As today', 'Repair']),
    );
    const [ahead] = testOption(appraisal, 'Repair', [changes.S1]);
    expect(ahead?.overtakenBy).toEqual([]);
  });

  test('the six that every case shows, and a lower rate only beyond 50 years', () => {
    const lower = flatRate(0.03);
    expect(standardChanges(exampleAppraisal, lower)).toHaveLength(6);
    const long = longerTo(60);
    expect(isBeyond50Years(long)).toBe(true);
    expect(isBeyond50Years(longerTo(50))).toBe(false);
    const [tested] = testOption(long, preferred, standardChanges(long, lower).slice(-1));
    const [again] = appraise({ ...long, rate: lower }).filter(({ id }) => id === preferred);
    expect(tested?.results).toEqual(again);
  });

  test('an option that is not there has no tests', () => {
    expect(testOption(exampleAppraisal, 'OPT-X', [changes.S1])).toEqual([]);
  });

  test('a driver that moves nothing has no scale, and is no test', () => {
    const driver = { name: 'Still', lines: ['B2'], central: 3, nothingAt: 3 };
    expect(timesAt(driver, 4)).toBeUndefined();
    const change = { kind: 'driver', driver, value: 4 } as const;
    expect(testOption(exampleAppraisal, preferred, [change])).toEqual([]);
    const both = { kind: 'together', changes: [changes.S1, change] } as const;
    expect(testOption(exampleAppraisal, preferred, [both])).toEqual([]);
  });
});

/** A benefit in the last year, so that the horizon ends there. */
const longerTo = (year: number): Appraisal => ({
  ...exampleAppraisal,
  options: exampleAppraisal.options.map((option) => ({
    ...option,
    benefits: [
      ...option.benefits,
      {
        id: 'late',
        line: 'Late',
        amounts: [...new Array<number>(year).fill(0), 100_000],
        kind: 'quantified',
      },
    ],
  })),
});

describe('switching values', () => {
  const option = optionOf(exampleAppraisal, preferred);
  const toNothing = { kind: 'nothing' } as const;
  const toNext = { kind: 'option', id: 'OPT-B' } as const;
  const percentOf = (lines: readonly string[], to: typeof toNothing | typeof toNext) =>
    roundHalfUp(100 * (switchingValue(exampleAppraisal, preferred, lines, to)?.change ?? 0), 2);
  const switchAt = (driver: Driver, to: typeof toNothing | typeof toNext) => {
    const found = switchingValue(exampleAppraisal, preferred, driver.lines, to);
    return roundHalfUp(valueAt(driver, found?.times ?? 0), 4);
  };

  test('of the worked example', () => {
    expect(percentOf(everyBenefit(option), toNothing)).toBe(-36.34);
    expect(percentOf(everyCost(option), toNothing)).toBe(57.09);
    expect(percentOf(everyBenefit(option), toNext)).toBe(-13.62);
    expect(roundHalfUp(switchAt(minutes, toNothing), 3)).toBe(1.723);
    expect(switchAt(minutes, toNext)).toBe(3.1468);
    expect(switchAt(coverage, toNext)).toBe(0.6687);
  });

  test('the next best option is the best of the others', () => {
    expect(nextBest(exampleAppraisal, preferred)).toBe('OPT-B');
    expect(nextBest(exampleAppraisal, 'OPT-B')).toBe(preferred);
    expect(nextBest({ ...exampleAppraisal, options: [option] }, preferred)).toBeUndefined();
  });

  test('P1c: the yearly saving at which an information system is worth nothing', () => {
    const saving = 150_000;
    const appraisal: Appraisal = {
      rate: flatRate(0.035),
      options: [
        {
          id: 'system',
          name: 'System',
          standing: 'other',
          costs: [{ id: 'cost', line: 'Cost', amounts: [1_000_000] }],
          benefits: [
            {
              id: 'saving',
              line: 'Saving',
              amounts: [0, ...new Array<number>(10).fill(saving)],
              kind: 'cash-releasing',
            },
          ],
        },
      ],
    };
    const found = switchingValue(appraisal, 'system', ['saving'], toNothing);
    expect(roundHalfUp(saving * (found?.times ?? 0), 2)).toBe(
      vectors.P1_GB2003_box15.switching_saving,
    );
  });

  test('lines that come to nothing switch nothing', () => {
    expect(switchingValue(exampleAppraisal, preferred, [], toNothing)).toBeUndefined();
    expect(switchingValue(exampleAppraisal, 'OPT-X', ['B1'], toNothing)).toBeUndefined();
    expect(
      switchingValue(exampleAppraisal, preferred, ['B1'], { kind: 'option', id: 'OPT-X' }),
    ).toBeUndefined();
  });
});

test.each([-12.5, 0.5, 420_000])('benefits that come %s years late end no sum', (years) => {
  const [option] = exampleAppraisal.options.filter(({ standing }) => standing === 'preferred');
  const [tested] = testOption(exampleAppraisal, option?.id ?? '', [
    { kind: 'late-benefits', years },
  ]);
  const asItIs = appraise(exampleAppraisal).find(({ id }) => id === option?.id)?.pvb ?? 0;
  expect(tested?.results.pvb).toBe(years < 1 ? asItIs : 0);
});
