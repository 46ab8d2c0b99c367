// Every published and own example, to the penny.
import { describe, expect, test } from 'vitest';
import { appraise, appraiseInFull } from './appraisal.ts';
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';
import { exampleAppraisal, exampleResults } from './example-options.ts';
import { roundHalfUp } from './rounding.ts';
import { vectors } from './vectors.ts';

const rate = flatRate(0.035);

const option = (
  costs: readonly number[],
  benefits: readonly number[],
  more: Partial<OptionInput> = {},
): OptionInput => ({
  id: 'an-option',
  name: 'An option',
  standing: 'other',
  costs: [{ id: 'cost', line: 'Cost', amounts: costs }],
  benefits: [{ id: 'benefit', line: 'Benefit', amounts: benefits, kind: 'cash-releasing' }],
  ...more,
});

const only = (appraisal: Appraisal) => {
  const [results] = appraise(appraisal);
  if (results === undefined) throw new Error('one option was expected');
  return results;
};

const resultsFor = (costs: readonly number[], benefits: readonly number[]) =>
  only({ rate, options: [option(costs, benefits)] });

const pence = (pounds: number) => roundHalfUp(pounds, 2);
const repeat = (amount: number, years: number): readonly number[] => new Array(years).fill(amount);

describe('published examples', () => {
  test('P1: an information system that saves so much a year', () => {
    const saving = (amount: number) =>
      pence(resultsFor([1_000_000], [0, ...repeat(amount, 10)]).npsv);
    expect(saving(150_000)).toBe(vectors.P1_GB2003_box15.npv_150k);
    expect(saving(100_000)).toBe(vectors.P1_GB2003_box15.npv_100k);
  });

  test('P2: a thousand pounds in each of eleven years', () => {
    const { byYear } = resultsFor([], repeat(1000, 11));
    expect(byYear.map(({ presentBenefit }) => pence(presentBenefit))).toEqual(
      vectors.P2_GB2018_table2,
    );
  });

  test('P3: rounding what is shown and not what is added up', () => {
    const { npsv, byYear } = resultsFor([...repeat(0, 10), 500], repeat(1000, 10));
    expect(pence(npsv)).toBe(vectors.P3_CPAM.npv);
    const ofRounded = byYear.reduce((sum, { presentNet }) => sum + roundHalfUp(presentNet, 0), 0);
    expect(ofRounded).toBe(vectors.P3_CPAM.rounded_each_year);
  });

  test('P7: of two ways, the smaller is worth more', () => {
    expect(pence(resultsFor([10], [0, ...repeat(2.5, 4)]).npsv)).toBe(vectors.P7_A);
    expect(pence(resultsFor([5], [0, ...repeat(1.5, 4)]).npsv)).toBe(vectors.P7_B);
  });

  test('P9: where a published figure is wrong, ours is not', () => {
    const { pvc, pvb, npsv, byYear } = resultsFor([100, 50, 50], [0, 0, 0, ...repeat(30, 7)]);
    expect({ pvc: pence(pvc), pvb: pence(pvb), npv: pence(npsv) }).toEqual({
      pvc: vectors.P9_Rreadme_check.pvc,
      pvb: vectors.P9_Rreadme_check.pvb,
      npv: vectors.P9_Rreadme_check.npv,
    });
    expect(byYear.at(-1)?.runningNet).toBe(vectors.P9_Rreadme_check.undiscounted);
  });
});

describe('own examples', () => {
  test('W1: every measure of one option', () => {
    const { W1 } = vectors;
    const costs = [120_000, ...repeat(40_000, 5)];
    const results = resultsFor(costs, [0, 60_000, 90_000, ...repeat(110_000, 3)]);
    expect(pence(results.pvc)).toBe(W1.pvc);
    expect(pence(results.pvb)).toBe(W1.pvb);
    expect(pence(results.npsv)).toBe(W1.npsv);
    expect(roundHalfUp(results.bcr ?? 0, 4)).toBe(W1.bcr);
    expect(results.wholeLifeCost).toBe(W1.wlc_undiscounted);
    expect(roundHalfUp(results.simplePayback ?? 0, 4)).toBe(W1.simple_payback);
    expect(roundHalfUp(results.discountedPayback ?? 0, 4)).toBe(W1.disc_payback);
    expect(results.byYear.map(({ net }) => net)).toEqual(W1.net);
    expect(results.byYear.map(({ presentCost }) => pence(presentCost))).toEqual(
      W1.pv_by_year_costs,
    );
    expect(results.byYear.map(({ presentBenefit }) => pence(presentBenefit))).toEqual(
      W1.pv_by_year_benefits,
    );
  });

  test('W2: two lines, each with its own optimism bias', () => {
    const lines = [
      { id: 'dev', line: 'Development', amounts: [220_000, 260_000] },
      { id: 'run', line: 'Running', amounts: [0, 100_000, ...repeat(190_000, 3)] },
    ];
    const biases = [
      { upper: 2, mitigated: 0.85 },
      { upper: 0.41, mitigated: 0.6 },
    ];
    const corrected = lines.flatMap((line, at) => {
      const optimismBias = biases[at];
      return optimismBias === undefined ? [] : [{ ...line, optimismBias }];
    });
    const base = only({ rate, options: [option([], [], { costs: lines })] });
    const adjusted = only({ rate, options: [option([], [], { costs: corrected })] });
    expect(base.byYear.map(({ cost }) => cost)).toEqual(vectors.W2.base);
    expect(adjusted.byYear.map(({ cost }) => cost)).toEqual(vectors.W2.adjusted);
    expect(pence(base.pvc)).toBe(vectors.W2.pv_base);
    expect(pence(adjusted.pvc)).toBe(vectors.W2.pv_adjusted);
    expect(pence(adjusted.pvc - base.pvc)).toBe(vectors.W2.pv_ob);
  });

  test('W5: the smaller option has the better ratio, the larger the better net value', () => {
    const shown = (results: ReturnType<typeof resultsFor>) => ({
      pvc: pence(results.pvc),
      pvb: pence(results.pvb),
      npsv: pence(results.npsv),
      bcr: roundHalfUp(results.bcr ?? 0, 4),
    });
    expect(shown(resultsFor([100_000], [0, ...repeat(80_000, 3)]))).toEqual(vectors.W5.small);
    expect(shown(resultsFor([600_000], [0, ...repeat(320_000, 3)]))).toEqual(vectors.W5.large);
  });

  test.each(exampleAppraisal.options.map(({ id }, at) => ({ id, at })))(
    'the worked example, $id',
    ({ id, at }) => {
      const results = appraise(exampleAppraisal)[at];
      const expected = Object.entries(exampleResults).find(([known]) => known === id)?.[1];
      const four = (value: number | undefined) =>
        value === undefined ? null : roundHalfUp(value, 4);
      expect({
        pvc: pence(results?.pvc ?? 0),
        pvb: pence(results?.pvb ?? 0),
        npsv: pence(results?.npsv ?? 0),
        bcr: four(results?.bcr),
        wholeLifeCost: results?.wholeLifeCost,
        simplePayback: four(results?.simplePayback),
        discountedPayback: four(results?.discountedPayback),
        netByYear: results?.byYear.map(({ net }) => net),
      }).toEqual(expected);
    },
  );
});

describe('against business as usual', () => {
  const usual = option([50_000, 50_000], [10, 10], { id: 'usual', standing: 'business-as-usual' });
  const other = option([80_000, 20_000], [0, 30_000], { id: 'other' });

  test('business as usual has itself a net value of nothing and no ratio', () => {
    const [results] = appraise({ rate, options: [usual, other] });
    expect(results).toMatchObject({ pvc: 0, pvb: 0, npsv: 0, wholeLifeCost: 0 });
    expect(results).not.toHaveProperty('bcr');
    expect(results).not.toHaveProperty('simplePayback');
  });

  test('the others are what they cost and bring more', () => {
    const [, difference] = appraise({ rate, options: [usual, other] });
    const same = resultsFor([30_000, -30_000], [-10, 29_990]);
    expect(difference).toEqual({ ...same, id: 'other' });
    const [, whole] = appraiseInFull({ rate, options: [usual, other] });
    expect(whole?.wholeLifeCost).toBe(100_000);
  });
});

describe('savings in the ratio', () => {
  const costly = option([1000], [400]);

  test('stand on top, or come off the cost, and the net value is the same', () => {
    const onTop = only({ rate, options: [costly] });
    const off = only({ rate, bcrSavings: 'costs', options: [costly] });
    expect([onTop.bcr, off.bcr]).toEqual([0.4, 0]);
    expect(off.npsv).toBe(onTop.npsv);
    expect(onTop.netPublicCost).toBe(600);
    expect(onTop.rpsc).toBe(-1);
  });

  test('there is no ratio where savings take away the whole cost', () => {
    const free = only({ rate, bcrSavings: 'costs', options: [option([100], [400])] });
    expect(free).not.toHaveProperty('bcr');
    expect(free).not.toHaveProperty('rpsc');
    expect(free.npsv).toBe(300);
  });
});

describe('payback', () => {
  const simple = (costs: readonly number[], benefits: readonly number[]) =>
    resultsFor(costs, benefits).simplePayback;

  test('there is none where the cost never comes back, and none where there is no cost', () => {
    expect(simple([100], [0, 10, 10])).toBeUndefined();
    expect(simple([0, 0], [10, 10])).toBeUndefined();
    expect(simple([], [])).toBeUndefined();
  });

  test('it is at once where costs are never ahead', () => {
    expect(simple([10, 10], [10, 20])).toBe(0);
  });

  test('it is counted from where the total first falls below nothing', () => {
    expect(simple([0, 100, 0], [0, 0, 200])).toBe(1.5);
  });

  test('it is the first time, though the total falls again', () => {
    expect(simple([100, 0, 200], [0, 200, 0])).toBe(0.5);
  });
});

describe('exactness', () => {
  test('a half penny is not lost to binary numbers', () => {
    const { wholeLifeCost, pvc } = resultsFor([100.05], []);
    const biased = only({
      rate,
      options: [
        option([], [], {
          costs: [
            { id: 'a', line: 'A', amounts: [100.05], optimismBias: { upper: 0.1, mitigated: 0 } },
          ],
        }),
      ],
    });
    expect([wholeLifeCost, pvc]).toEqual([100.05, 100.05]);
    expect(biased.pvc).toBe(110.055);
    expect(pence(biased.pvc)).toBe(110.06);
  });

  test('ten times ten pence is a pound', () => {
    expect(resultsFor([], repeat(0.1, 10)).byYear.at(-1)?.runningNet).toBe(1);
  });

  test('what divides evenly is even', () => {
    expect(resultsFor([0, 103.5], []).pvc).toBe(100);
    expect(resultsFor([100, 103.5], [0, 0]).pvc).toBe(200);
  });
});
