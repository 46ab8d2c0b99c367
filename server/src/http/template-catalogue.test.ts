// The templates on offer, and the parameters that a workshop is started with.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TemplateCatalogue } from './template-catalogue.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tday-catalogue-'));
  await mkdir(join(folder, 'parameters'));
});
afterEach(() => rm(folder, { recursive: true }));

const log = pino({ level: 'silent' });
const ours =
  '{ id: ours, kind: money, title: Ours, asAt: "2026-04-01", source: Us, vatRate: 0.1, inflation: 0.03, contingency: 0.1 }';

const parametersOf = async (catalogue: TemplateCatalogue) =>
  (await catalogue.find('transformation-day'))?.parameters;

test('a template that computes carries the rates that come with the project', async () => {
  const parameters = await parametersOf(new TemplateCatalogue(undefined, log));
  expect(parameters?.rates?.id).toBe('green-book-rates-2026');
});

test('a department has its own parameters in every template, and faulty ones are named', async () => {
  await writeFile(join(folder, 'parameters', 'appraisal-ours.yaml'), ours);
  await writeFile(join(folder, 'parameters', 'appraisal-bad.yaml'), 'kind: rates');
  const catalogue = new TemplateCatalogue(folder, log);
  const parameters = await parametersOf(catalogue);
  expect(parameters?.money?.id).toBe('ours');
  expect(parameters?.rates?.id).toBe('green-book-rates-2026');
  const { faulty } = await catalogue.all();
  expect(faulty.map(({ file }) => file)).toEqual([join('parameters', 'appraisal-bad.yaml')]);
});
