// `tday appraise`, as an analyst uses it: known figures, and every way to write a file wrongly.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  exampleAppraisal,
  exampleResults,
  exampleTests,
} from '@tday/shared/appraisal/example-options';
import { vectors } from '@tday/shared/appraisal/vectors';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'tday-appraise-'));
let files = 0;

const runText = async (text: string, ...flags: readonly string[]) => {
  const file = join(folder, `${files++}.json`);
  writeFileSync(file, text);
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(['appraise', file, ...flags], {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
};

const appraised = async (file: object, ...flags: readonly string[]) => {
  const { code, said, complaints } = await runText(JSON.stringify(file), ...flags);
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expect(said).not.toMatch(/NaN|Infinity/);
  return JSON.parse(said);
};

const cost = (amounts: readonly unknown[], more: object = {}) => ({
  line: 'Cost',
  amounts,
  ...more,
});
const benefit = (amounts: readonly unknown[], more: object = {}) => ({
  line: 'Benefit',
  amounts,
  kind: 'cash-releasing',
  ...more,
});
const option = (costs: readonly object[], benefits: readonly object[], name = 'An option') => ({
  name,
  costs,
  benefits,
});
const file = (...options: readonly object[]) => ({ parameters: { rate: 0.035 }, options });

const W1 = option(
  [cost([120_000, 40_000, 40_000, 40_000, 40_000, 40_000])],
  [benefit([0, 60_000, 90_000, 110_000, 110_000, 110_000])],
);

const example = {
  parameters: { schedule: 'standard' },
  options: exampleAppraisal.options.map(({ id, costs, benefits, ...rest }) => ({
    ...rest,
    name: id,
    costs: costs.map(({ id: _, ...line }) => line),
    benefits: benefits.map(({ id: _, ...line }) => line),
  })),
};

describe('known figures', () => {
  test('every measure of W1', async () => {
    const { options } = await appraised(file(W1));
    expect(options).toEqual([
      {
        name: 'An option',
        pvc: vectors.W1.pvc,
        pvb: vectors.W1.pvb,
        npsv: vectors.W1.npsv,
        bcr: vectors.W1.bcr,
        simplePayback: vectors.W1.simple_payback,
        discountedPayback: vectors.W1.disc_payback,
        wholeLifeCost: vectors.W1.wlc_undiscounted,
      },
    ]);
  });

  test('every total of the worked example, with null for what is not there', async () => {
    const { options, incomplete } = await appraised(example);
    expect(incomplete).toBeUndefined();
    for (const [id, { netByYear: _, ...expected }] of Object.entries(exampleResults))
      expect(options.find(({ name }: { name: string }) => name === id)).toEqual({
        name: id,
        ...expected,
      });
  });

  test('tests and switching values of its preferred option', async () => {
    const { options } = await appraised(example, '--sensitivity', '--switching');
    const { sensitivity, switching } = options[2];
    const { S1, S2, S3, S4, S8, S9 } = exampleTests;
    expect(sensitivity.map(({ npsv, bcr }: { npsv: number; bcr: number }) => [npsv, bcr])).toEqual(
      [S1, S2, S3, S4, S8, S9].map(({ npsv, bcr }) => [npsv, bcr]),
    );
    expect(sensitivity[1]).toMatchObject({ test: 'Benefits 20% lower', overtakenBy: ['OPT-B'] });
    expect(switching.slice(0, 4)).toMatchObject([
      { input: 'All costs', against: null, changePercent: 57.09 },
      { input: 'All costs', against: 'OPT-B' },
      { input: 'All benefits', against: null, changePercent: -36.34 },
      { input: 'All benefits', against: 'OPT-B', changePercent: -13.62 },
    ]);
  });

  test('P1c: the yearly saving at which it is worth nothing', async () => {
    const saving = benefit([0, ...new Array(10).fill(150_000)], { line: 'Saving' });
    const { options } = await appraised(file(option([cost([1_000_000])], [saving])), '--switching');
    expect(options[0].npsv).toBe(vectors.P1_GB2003_box15.npv_150k);
    expect(options[0].switching).toContainEqual({
      input: 'Saving',
      against: null,
      changePercent: -19.84,
      of: 'each year',
      estimate: 150_000,
      value: vectors.P1_GB2003_box15.switching_saving,
    });
  });

  test('W2: optimism bias', async () => {
    const development = cost([220_000, 260_000], { optimismBias: { upper: 2, mitigated: 0.85 } });
    const running = cost([0, 100_000, 190_000, 190_000, 190_000], {
      optimismBias: { upper: 0.41, mitigated: 0.6 },
    });
    const { options } = await appraised(file(option([development, running], [])));
    expect(options[0].pvc).toBe(vectors.W2.pv_adjusted);
  });

  test('a rate may be a name, and without one it is the standard', async () => {
    const late = option([], [benefit([...new Array(60).fill(0), 1_000_000])]);
    const [named, health, without] = await Promise.all([
      appraised({ parameters: { rate: 'standard' }, options: [late] }),
      appraised({ parameters: { schedule: 'health' }, options: [late] }),
      appraised({ options: [late] }),
    ]);
    expect(named.options[0].pvb).toBe(146_781.99);
    expect(without.options).toEqual(named.options);
    expect(health.options[0].pvb).toBeGreaterThan(named.options[0].pvb);
  });

  test('a rate of nothing, and of 100%', async () => {
    const of = async (rate: number) =>
      (await appraised({ parameters: { rate }, options: [option([], [benefit([8, 8, 8])])] }))
        .options[0].pvb;
    expect([await of(0), await of(1)]).toEqual([24, 14]);
  });
});

describe('what cannot be computed is marked, and never guessed:', () => {
  const codes = (answer: { warnings?: readonly { code: string }[] }) =>
    answer.warnings?.map(({ code }) => code);

  test('years that differ between options', async () => {
    const short = option([cost([1, 1])], [benefit([0, 3])], 'Short');
    const answer = await appraised(file(W1, short));
    expect(answer.incomplete).toBe(true);
    expect(answer.warnings).toContainEqual({
      code: 'E-HORIZON',
      says: 'Short has figures for 2 years and another option for 6: the missing years count as nothing, so the options cannot be compared',
    });
  });

  test('an empty option', async () => {
    const answer = await appraised(file(W1, option([], [], 'Empty')));
    expect(answer.incomplete).toBe(true);
    expect(codes(answer)).toContain('E-EMPTY');
    expect(answer.options[1]).toEqual({
      name: 'Empty',
      pvc: 0,
      pvb: 0,
      npsv: 0,
      bcr: null,
      simplePayback: null,
      discountedPayback: null,
      wholeLifeCost: 0,
    });
  });

  test('a benefit in year 60, beyond the horizon of the standard rate alone', async () => {
    const late = option(
      [cost([100, ...new Array(60).fill(0)])],
      [benefit([...new Array(60).fill(0), 1_000])],
    );
    const answer = await appraised(file(late));
    expect(codes(answer)).toContain('W-50Y');
    expect(answer.options[0].pvb).toBe(126.93);
    expect(codes(await appraised(file(late), '--sensitivity'))).not.toContain('W-50Y');
  });

  test('no business as usual, once a file gives the options a standing', async () => {
    expect(codes(await appraised(file(W1)))).not.toContain('E-NOBAU');
    expect(codes(await appraised(file({ ...W1, standing: 'preferred' })))).toEqual(
      expect.arrayContaining(['E-NOBAU', 'E-NOMIN']),
    );
  });
});

describe('what is written wrongly is refused, at its place:', () => {
  const withAmount = (text: string) =>
    `{"options":[{"name":"A","costs":[]},{"name":"B","costs":[{"line":"C","amounts":[1,2,3,${text}]}]}]}`;

  test.each([
    ['"about £2m"', 'expected a number, found text "about £2m"'],
    ['"2,000.50"', 'found text "2,000.50"'],
    ['"-"', 'found text "-"'],
    ['"1e400"', 'found text "1e400"'],
    ['""', 'found text ""'],
    ['1e400', 'expected less than 10,000,000,000,000 pounds'],
    ['-1e400', 'expected less than 10,000,000,000,000 pounds'],
    ['1e13', 'expected less than 10,000,000,000,000 pounds'],
    ['-5', 'expected a cost of 0 or more: enter what it brings as a benefit'],
    ['null', 'expected a number of pounds, found nothing'],
    ['true', 'expected a number of pounds, found true or false'],
    ['[1]', 'expected a number of pounds, found a list'],
  ])('an amount of %s', async (text, says) => {
    const { code, said, complaints } = await runText(withAmount(text));
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(complaints).toContain('options[1].costs[0].amounts[3]: ');
    expect(complaints).toContain(says);
  });

  test.each<readonly [string, object, string]>([
    ['percent as a number', { parameters: { rate: 3.5 } }, 'parameters.rate: expected a rate'],
    ['a rate below nothing', { parameters: { rate: -0.01 } }, 'parameters.rate: expected a rate'],
    ['an unknown schedule', { parameters: { rate: 'stand' } }, 'expected one of: standard'],
    ['both', { parameters: { rate: 0.03, schedule: 'health' } }, 'found both'],
    ['an unknown key', { paramters: {} }, 'expected one of the keys parameters, options'],
    ['no option', { options: [] }, 'options: expected at least 1 entry'],
    [
      'bias in percent',
      file(option([cost([1], { optimismBias: { upper: 200, mitigated: 0 } })], [])),
      '2 is 200%',
    ],
    [
      'mitigation in percent',
      file(option([cost([1], { optimismBias: { upper: 2, mitigated: 85 } })], [])),
      '0.85 is 85%',
    ],
    [
      'another kind',
      file(option([], [benefit([1], { kind: 'nice' })])),
      'options[0].benefits[0].kind: expected one of',
    ],
    ['no name', { options: [{ costs: [] }] }, 'options[0].name: expected the key "name"'],
    ['5,000 years', file(option([cost(new Array(5000).fill(1))], [])), 'at most 501 years'],
  ])('%s', async (_what, wrong, says) => {
    const { code, complaints } = await runText(JSON.stringify({ options: [W1], ...wrong }));
    expect(code).toBe(1);
    expect(complaints).toContain(says);
  });

  test('a file that is none', async () => {
    expect((await runText('{"options": [')).complaints).toContain('is not JSON');
    expect((await runText('[]')).code).toBe(1);
    expect((await runText('')).code).toBe(1);
    const complaints: string[] = [];
    const saying = { say: () => {}, complain: (line: string) => complaints.push(line) };
    expect(await runCommandLine(['appraise', join(folder, 'none.json')], saying)).toBe(1);
    expect(await runCommandLine(['appraise'], saying)).toBe(2);
    expect(complaints.join('\n')).toContain('expected one file: tday appraise FILE.json');
  });

  test('every fault is said, not only the first', async () => {
    const { complaints } = await runText(
      JSON.stringify(file(option([cost(['x', -1])], [benefit(['y'])]))),
    );
    expect(complaints.split('\n')).toHaveLength(4);
  });
});
