// Each warning, with a case that earns it and one that does not.
import { describe, expect, test } from 'vitest';
import { appraisalWords, reasonsIn } from '../words/appraisal.ts';
import type { Appraisal, BenefitLine, CostLine, OptionInput } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';
import { exampleAppraisal } from './example-options.ts';
import { isIncomplete, type Surroundings, warningsOf } from './warnings.ts';

const actions = ['A pilot before the rest'];
const goodCost: CostLine = {
  id: 'c',
  line: 'Team',
  amounts: [100, 50, 0],
  optimismBias: { upper: 2, mitigated: 0.9, actions },
};
const goodBenefit: BenefitLine = {
  id: 'b',
  line: 'Hours',
  amounts: [0, 100, 120],
  kind: 'non-cash-releasing',
  quantity: 'hours of officers',
};
const good: OptionInput = {
  id: 'good',
  name: 'Good',
  standing: 'preferred',
  costs: [goodCost],
  benefits: [goodBenefit],
};
const usual: OptionInput = {
  id: 'usual',
  name: 'Usual',
  standing: 'business-as-usual',
  costs: [],
  benefits: [],
};
const least: OptionInput = { ...good, id: 'least', name: 'Least', standing: 'do-minimum' };

const of = (option: Partial<OptionInput>, ...others: readonly OptionInput[]): Appraisal => ({
  rate: flatRate(0.035),
  options: [usual, least, { ...good, ...option }, ...others],
});

const codes = (appraisal: Appraisal, around: Surroundings = {}) =>
  warningsOf(appraisal, around).map(({ code }) => code);

test('a good appraisal has no warning', () => {
  const around: Surroundings = {
    recommendation: reasonsIn('Option C has the higher net value and meets objective O2.'),
    tests: 3,
    switchingValues: 1,
    savings: [],
    balances: [{ year: '2027-28', balance: 0 }],
  };
  expect(warningsOf(of({}), around)).toEqual([]);
});

describe('of what was entered', () => {
  const cost = (change: Partial<CostLine>) => ({ costs: [{ ...goodCost, ...change }] });
  const benefit = (change: Partial<BenefitLine>) => ({ benefits: [{ ...goodBenefit, ...change }] });
  const { optimismBias: _, ...plain } = goodCost;

  test.each<readonly [string, Partial<OptionInput>, string]>([
    ['years that differ', { ...cost({ amounts: [1] }), benefits: [] }, 'E-HORIZON'],
    ['nothing at all', { costs: [], benefits: [] }, 'E-EMPTY'],
    ['a cost below nothing', cost({ amounts: [100, -1, 0] }), 'E-NEGATIVE'],
    ['more than all managed away', cost({ optimismBias: { upper: 2, mitigated: 1.1 } }), 'E-SHARE'],
    ['a cut of more than all', benefit({ cut: 1.2 }), 'E-SHARE'],
    ['no optimism bias and no note', { costs: [plain] }, 'W-NOOB'],
    [
      'mitigation with no action',
      cost({ optimismBias: { upper: 2, mitigated: 0.9 } }),
      'W-OBHIGHMIT',
    ],
    ['all benefits at once', benefit({ amounts: [100, 100, 100] }), 'W-LATE'],
    ['a line that stops early', benefit({ amounts: [0, 100] }), 'W-SHORTLINE'],
    ['the same hours twice', { benefits: [goodBenefit, { ...goodBenefit, id: 'b2' }] }, 'W-DOUBLE'],
    ['a total that falls again', cost({ amounts: [10, 0, 900] }), 'W-PAYTURNS'],
  ])('%s', (_what, change, code) => {
    expect(codes(of(change))).toContain(code);
    expect(codes(of({}))).not.toContain(code);
  });

  test('optimism bias of nothing with a note that says why is no warning', () => {
    const noted = { upper: 0, mitigated: 0, note: 'A signed contract at a fixed price' };
    expect(codes(of(cost({ optimismBias: noted })))).toEqual([]);
  });

  test('no business as usual, no do minimum', () => {
    expect(codes({ rate: flatRate(0.035), options: [good] })).toEqual(['E-NOBAU', 'E-NOMIN']);
  });

  test('beyond 50 years, without the lower rate', () => {
    const long = of(benefit({ amounts: [...new Array<number>(51).fill(0), 1] }));
    expect(codes(long)).toContain('W-50Y');
    expect(codes(long, { hasLowerRateTest: true })).not.toContain('W-50Y');
  });
});

describe('of what stands around it', () => {
  test('a recommendation that gives only a ratio', () => {
    const recommendation = reasonsIn('Option B has the better BCR.');
    expect(codes(of({}), { recommendation })).toEqual(['W-BCRONLY']);
    const both = reasonsIn('B has the better BCR, C the higher NPSV.');
    expect(codes(of({}), { recommendation: both })).toEqual([]);
  });

  test('too few tests of the preferred option', () => {
    expect(codes(of({}), { tests: 2, switchingValues: 1 })).toEqual(['W-NOSENS']);
    expect(codes(of({}), { tests: 3, switchingValues: 0 })).toEqual(['W-NOSENS']);
  });

  test('hours that are shown as money saved', () => {
    expect(
      codes(of({ benefits: [{ ...goodBenefit, id: 'mine' }] }), { savings: ['mine'] }),
    ).toEqual(['W-CASHLESS']);
  });

  test('a year that is short, though the whole is not', () => {
    const balances = [
      { year: '2027-28', balance: 37_000 },
      { year: '2028-29', balance: -20_220 },
    ];
    expect(warningsOf(of({}), { balances }).map(appraisalWords.en.warning)).toEqual([
      '2028-29 is short of £20,220, whatever all years come to',
    ]);
  });
});

test('only what makes the results wrong makes them incomplete', () => {
  expect(isIncomplete(warningsOf(exampleAppraisal))).toBe(false);
  expect(isIncomplete(warningsOf(of({ costs: [], benefits: [] })))).toBe(true);
});

test('every warning has a sentence with nothing missing in it', () => {
  const bad = of({ costs: [goodCost, { ...goodCost, amounts: [-1] }], benefits: [] }, least);
  for (const sentence of warningsOf(bad).map(appraisalWords.en.warning))
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
});
