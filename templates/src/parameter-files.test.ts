// The parameters that come with the project, and what whoever writes others is told.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discountFactors } from '@tday/shared/appraisal/discounting';
import { findSchedule } from '@tday/shared/appraisal/parameters';
import { atPricesOf } from '@tday/shared/appraisal/prices';
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { vectors } from '@tday/shared/appraisal/vectors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadParameters, readParameterFolder, shippedParameters } from './parameter-files.ts';
import { shippedFolder } from './shipped-folder.ts';

describe('the parameters that come with the project', () => {
  test('have no fault, and are one of each kind with its source and day', async () => {
    const { parameters, faulty } = await shippedParameters();
    expect(faulty).toEqual([]);
    expect(Object.keys(parameters).sort()).toEqual(['money', 'optimismBias', 'prices', 'rates']);
    for (const { source, asAt, unverified } of Object.values(parameters)) {
      expect([source, asAt].every((words) => words.length > 0)).toBe(true);
      expect(unverified).not.toEqual([]);
    }
  });

  test.each([
    ['standard', { ...vectors.discount_factors_3_5, ...vectors.discount_factors_long }],
    ['health', vectors.discount_factors_health],
    ['lower', vectors.discount_factors_lower_rate_sensitivity],
  ])('the %s rates give the published factors', async (id, published) => {
    const { parameters } = await shippedParameters();
    const factors = discountFactors(findSchedule(parameters, id) ?? { bands: [] }, 201);
    for (const [year, factor] of Object.entries(published))
      expect(roundHalfUp(factors[Number(year)] ?? 0, 6)).toBe(factor);
  });

  test('the prices move pounds of 2019 to 2024', async () => {
    const { prices } = (await shippedParameters()).parameters;
    const moved = atPricesOf(100_000, { from: '2019', to: '2024', index: prices?.index ?? {} });
    expect(roundHalfUp(moved ?? 0, 2)).toBe(vectors.W4['100k_2019_in_2024']);
  });
});

describe('whoever writes a file of parameters reads where a fault is and what was expected:', () => {
  const shipped = new Map<string, string>();
  beforeAll(async () => {
    for (const name of ['rates-2026', 'prices-2024', 'optimism-bias-2002', 'money-2026'])
      shipped.set(
        name,
        await readFile(join(shippedFolder(), 'parameters', `appraisal-${name}.yaml`), 'utf8'),
      );
  });

  const faultsWhere = (name: string, was: string, is: string) => {
    const text = shipped.get(name) ?? '';
    expect(text).toContain(was);
    const loaded = loadParameters(text.replace(was, is));
    return 'faults' in loaded ? loaded.faults : [];
  };

  test.each([
    ['a missing year', 'prices-2024', '  "2021": 85.6358\n', '', 'expected prices for 2021'],
    ['a year that is none', 'prices-2024', '"2021"', 'soon', 'found "soon"'],
    ['years of two kinds', 'prices-2024', '"2024"', '"2024-25"', 'is not written as "2019" is'],
    ['a price that is text', 'prices-2024', '85.6358', 'eighty', 'expected a number, found text'],
    ['a price of nothing', 'prices-2024', '85.6358', '0', 'expected more than 0'],
    ['a band that leaves years out', 'rates-2026', 'from: 31', 'from: 33', 'from year 31'],
    ['bands that overlap', 'rates-2026', 'from: 31', 'from: 30', 'from year 31'],
    ['a first band that begins late', 'rates-2026', 'from: 0', 'from: 1', 'from year 0'],
    ['a band that ends before it begins', 'rates-2026', 'to: 75', 'to: 30', 'after 31'],
    ['a band without an end', 'rates-2026', ', to: 75', '', 'expected a last year'],
    ['an end to the last band', 'rates-2026', 'from: 301', 'from: 301, to: 400', 'for ever'],
    ['a rate in percent', 'rates-2026', 'rate: 0.035', 'rate: 3.5', '0.035 is 3.5%'],
    ['a rate below nothing', 'rates-2026', 'rate: 0.035', 'rate: -0.035', 'a share from 0 to 1'],
    ['a schedule twice', 'rates-2026', 'id: health', 'id: standard', 'found "standard" again'],
    ['a day that is none', 'rates-2026', '2026-02-05', 'February', 'expected a day'],
    ['no source', 'prices-2024', 'source: HM', 'sauce: HM', 'expected the key "source"'],
    ['a bias in percent', 'optimism-bias-2002', 'upper: 2,', 'upper: 200,', '2 is 200%'],
    [
      'bounds the wrong way round',
      'optimism-bias-2002',
      'lower: 0.02',
      'lower: 0.5',
      '0.39 or less',
    ],
    [
      'a type without bounds',
      'optimism-bias-2002',
      '    operating: { upper: 0.41, lower: 0 }\n',
      '',
      'expected one of the keys',
    ],
    ['another kind', 'money-2026', 'kind: money', 'kind: monney', 'expected one of rates'],
  ])('%s', (_what, name, was, is, says) => {
    const faults = faultsWhere(name, was, is);
    expect(faults.map((fault) => fault.says).join('\n')).toContain(says);
    expect(faults.every(({ line }) => line >= 1)).toBe(true);
  });

  test('at its line', () => {
    expect(faultsWhere('prices-2024', '  "2021": 85.6358\n', '')).toEqual([
      {
        line: 14,
        column: 11,
        path: 'index.2022',
        says: 'expected prices for 2021: the years go from 2019 to 2024',
      },
    ]);
  });
});

describe('a department with parameters of its own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tday-parameters-'));
    await mkdir(join(folder, 'parameters'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const own = (asAt: string, vatRate: number) =>
    `{ id: own, kind: money, title: Ours, asAt: "${asAt}", source: Us, vatRate: ${vatRate}, inflation: 0.03, contingency: 0.1 }`;

  test('has its own of a kind, the latest of several, and the others from the project', async () => {
    await writeFile(join(folder, 'parameters', 'appraisal-a.yaml'), own('2026-04-01', 0.1));
    await writeFile(join(folder, 'parameters', 'appraisal-b.yaml'), own('2025-04-01', 0.2));
    await writeFile(join(folder, 'parameters', 'appraisal-c.yaml'), 'kind: money');
    const shipped = await shippedParameters();
    const { parameters, faulty } = await readParameterFolder(folder, shipped.parameters);
    expect(parameters.money?.vatRate).toBe(0.1);
    expect(parameters.rates).toEqual(shipped.parameters.rates);
    expect(faulty.map(({ file }) => file)).toEqual([join('parameters', 'appraisal-c.yaml')]);
  });

  test('need have none', async () => {
    expect(await readParameterFolder(join(folder, 'parameters'))).toEqual({
      parameters: {},
      faulty: [],
    });
  });
});
