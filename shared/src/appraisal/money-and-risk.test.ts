// Optimism bias with its trail, prices, VAT, risk and affordability: every known result, to the penny.
import { describe, expect, test } from 'vitest';
import { affordabilityOf } from './affordability.ts';
import { costPerOutcome } from './cost-per-outcome.ts';
import { flatRate } from './discounting.ts';
import { exampleBalance, exampleBudget, exampleRiskCost, exampleRisks } from './example-money.ts';
import { biasTrail, upliftOf } from './optimism-bias.ts';
import { atPricesOf, nominalRate, toNominal, toReal, withoutVat } from './prices.ts';
import { expectedRiskCost } from './risk.ts';
import { roundHalfUp } from './rounding.ts';
import { vectors } from './vectors.ts';

const pence = (pounds: number) => roundHalfUp(pounds, 2);
const percent = (share: number) => roundHalfUp(100 * share, 2);

describe('optimism bias', () => {
  test('P4: what each cause takes off, and what is left', () => {
    const factor = (name: string, contribution: number, mitigated: number) => ({
      name,
      contribution,
      mitigated,
    });
    const trail = biasTrail(0.39, [
      factor('Design', 0.05, 1),
      factor('Brief', 0.02, 1),
      factor('Consents', 0.22, 0.4),
      factor('Site', 0.05, 1),
      factor('Team', 0.03, 1),
    ]);
    const { P4_mott_duration: expected } = vectors;
    expect(percent(trail.mitigated)).toBe(expected.reduction_pct);
    expect(percent(trail.uplift)).toBe(expected.resultant_ob_pct);
    expect(pence(28 * (1 + trail.uplift))).toBe(expected.managed_months);
    expect(pence(28 * (1 + trail.upper))).toBe(expected.unmanaged_months);
    expect(trail.factors.map(({ takesOff }) => takesOff)).toEqual([0.05, 0.02, 0.088, 0.05, 0.03]);
  });

  test('P5: most of it managed away', () => {
    const uplift = upliftOf({ upper: 0.51, mitigated: 0.92 });
    expect(percent(uplift)).toBe(vectors.P5_mott_capex.resultant_ob_pct);
    expect(pence(100 * (1 + uplift))).toBe(vectors.P5_mott_capex.cost_m);
  });

  test('W2: 200% and 41%, partly managed', () => {
    expect(percent(upliftOf({ upper: 2, mitigated: 0.85 }))).toBe(vectors.W2.ob_dev_pct);
    expect(percent(upliftOf({ upper: 0.41, mitigated: 0.6 }))).toBe(vectors.W2.ob_run_pct);
  });
});

describe('prices', () => {
  const index = {
    '2019': 81.1085,
    '2020': 85.2137,
    '2021': 85.6358,
    '2022': 90.5005,
    '2023': 96.2507,
    '2024': 100,
  };

  test('W4: pounds of one year as pounds of another', () => {
    const { W4 } = vectors;
    const move = (amount: number, from: string, to: string) =>
      pence(atPricesOf(amount, { from, to, index }) ?? 0);
    expect(move(100_000, '2019', '2024')).toBe(W4['100k_2019_in_2024']);
    expect(move(100_000, '2022', '2024')).toBe(W4['100k_2022_in_2024']);
    expect(move(250_000, '2024', '2022')).toBe(W4['250k_2024_in_2022_prices']);
    expect(atPricesOf(1, { from: '1066', to: '2024', index })).toBeUndefined();
  });

  test('W4: real pounds as they are paid, and back', () => {
    const { W4 } = vectors;
    const nominal = toNominal(new Array(5).fill(200_000), 0.02);
    expect(nominal.map(pence)).toEqual(W4.nominal_from_real_2pc);
    expect(pence(nominal.reduce((sum, each) => sum + each, 0))).toBe(W4.nominal_total);
    expect(toReal(nominal, 0.02)).toEqual(W4.real_back);
    expect(percent(nominalRate(0.035, 0.02))).toBe(W4.nominal_rate_equiv_pct);
  });

  test('W4: what is left without VAT', () => {
    const net = withoutVat(vectors.W4.vat.gross, 0.2);
    expect([net, vectors.W4.vat.gross - net]).toEqual([vectors.W4.vat.net, vectors.W4.vat.vat]);
  });
});

describe('risk', () => {
  test('W7: three risks, expected and at present value', () => {
    const risk = (probability: number, cost: number, year: number) => ({
      id: `${probability}`,
      probability,
      cost,
      year,
    });
    const risks = [risk(0.3, 80_000, 1), risk(0.15, 200_000, 2), risk(0.5, 20_000, 1)];
    const { expected, present, byYear } = expectedRiskCost(risks, flatRate(0.035));
    expect(pence(expected)).toBe(vectors.W7.risk_ev);
    expect(pence(present)).toBe(vectors.W7.risk_pv);
    expect(byYear).toEqual([0, 34_000, 30_000]);
  });

  test('the worked example', () => {
    const { expected, present } = expectedRiskCost(exampleRisks, flatRate(0.035));
    expect(pence(expected)).toBe(exampleRiskCost.expectedValue);
    expect(pence(present)).toBe(exampleRiskCost.presentValue);
  });

  test('no risk costs nothing', () => {
    expect(expectedRiskCost([], flatRate(0.035))).toEqual({
      expected: 0,
      present: 0,
      each: [],
      byYear: [],
    });
  });
});

test('cost per outcome: nothing can be divided by no outcome', () => {
  expect(costPerOutcome(1_323_690.85, 420_000)).toBeCloseTo(3.1516, 4);
  expect(costPerOutcome(100, 0)).toBeUndefined();
});

describe('affordability', () => {
  const { byYear, total, shortYears } = affordabilityOf(exampleBudget);

  test('the worked example, year by year', () => {
    expect(byYear.map(({ lines }) => pence(lines[0] ?? 0))).toEqual(exampleBalance.supplier);
    expect(byYear.map(({ vat }) => pence(vat))).toEqual(exampleBalance.vat);
    expect(byYear.map(({ contingency }) => pence(contingency))).toEqual(exampleBalance.contingency);
    expect(byYear.map((year) => pence(year.total))).toEqual(exampleBalance.totalNominal);
    expect(byYear.map(({ balance }) => pence(balance))).toEqual(exampleBalance.surplusOrGap);
    expect(byYear.map(({ savings }) => pence(savings))).toEqual(
      exampleBalance.cashReleasingSavings,
    );
  });

  test('there is enough over all years, and one year is short all the same', () => {
    expect(pence(total.total)).toBe(exampleBalance.totalNominalSum);
    expect(pence(total.balance)).toBe(exampleBalance.surplusOrGapSum);
    expect(pence(total.savings)).toBe(exampleBalance.cashReleasingSavingsSum);
    expect(shortYears).toEqual([1]);
  });

  test('a year that is funded to the penny is not short of a part of one', () => {
    const lines = [1000.7, 50_000.1, 0.1].map((amount, at) => ({
      id: `${at}`,
      line: 'A line',
      amounts: [amount],
      bearsVat: false,
    }));
    const budget = { ...exampleBudget, lines, inflation: 0, contingency: 0, savings: [] };
    expect(affordabilityOf({ ...budget, funding: [51_000.9] }).shortYears).toEqual([]);
    expect(affordabilityOf({ ...budget, funding: [51_000.896] }).shortYears).toEqual([]);
    expect(affordabilityOf({ ...budget, funding: [51_000.89] }).shortYears).toEqual([0]);
  });

  test('what is never funded is short in every year', () => {
    expect(affordabilityOf({ ...exampleBudget, funding: [] }).shortYears).toEqual([0, 1, 2, 3, 4]);
  });
});
