import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { balanceFigure } from '@tday/shared/figures/balance';
import { cashFlowFigure } from '@tday/shared/figures/cash-flow';
import { netValueFigure } from '@tday/shared/figures/net-value';
import { riskMapFigure } from '@tday/shared/figures/risk-map';
import type { Block, Report } from '@tday/shared/report/blocks';
import { makeReport } from '@tday/shared/report/make-report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSampleState } from '../../../sample-day-state.ts';
import { sourceOf } from '../../export-source.ts';
import { fixtureReport, makeBigReport } from '../../fixture-report.ts';
import { hostileReport } from '../hostile-report.ts';
import { printPdf } from '../print-pdf.ts';
import type { EngineName } from '../typst-engine.ts';
import { checkConformance } from './validator.ts';

const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tday-pdf-'));
});

afterAll(() => rm(folder, { recursive: true }));

const print = async (report: Report, engine?: EngineName): Promise<string> => {
  const file = join(folder, 'report.pdf');
  await writeFile(file, await printPdf(report, engine === undefined ? {} : { engine }));
  return file;
};

const figures: readonly Block[] = [
  netValueFigure([
    { name: 'Do minimum & <b>', central: 472_524.11, low: 300_000, high: 600_000 },
    { name: 'الخدمة متاحة', central: -4_637_733.74 },
    { name: '政府服务', central: 0 },
  ]),
  cashFlowFigure({ years: ['2027-28', '2028-29'], options: [{ name: 'A', running: [-5, 8] }] }),
  riskMapFigure({
    likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
    impact: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
    risks: [{ reference: 'RK-001', title: 'Thin data', risk: { likelihood: 3, impact: 4 } }],
  }),
  balanceFigure([{ name: 'Users', present: 4, wrote: 3 }]),
];

const conforms = [
  { standard: 'ua1', conforms: true, failures: '' },
  { standard: '2a', conforms: true, failures: '' },
];

describe('a PDF conforms to PDF/UA-1 and to PDF/A-2a', () => {
  const reports: readonly (readonly [string, Report])[] = [
    ['with everything in it that a report may hold', fixtureReport],
    ['made of what somebody typed to break it', hostileReport],
    ['of a hundred pages', makeBigReport(100)],
    ['with every kind of figure', { ...fixtureReport, blocks: figures }],
  ];

  test.each(reports)('%s', async (_, report) => {
    expect(await checkConformance(await print(report), ['ua1', '2a'])).toMatchObject(conforms);
  });

  test.each(['business-case', 'requirements', 'one-page'])(
    'of the sample day: %s',
    async (document) => {
      const report = makeReport(sourceOf(await readSampleState()), document);
      expect(await checkConformance(await print(report), ['ua1', '2a'])).toMatchObject(conforms);
    },
  );

  test('set by the WebAssembly build', async () => {
    const file = await print(fixtureReport, 'wasm');
    expect(await checkConformance(file, ['ua1', '2a'])).toMatchObject(conforms);
  });

  test('the check can fail: a PDF that says nothing of PDF/UA does not conform', async () => {
    const file = join(folder, 'plain.pdf');
    const pdf = await printPdf(fixtureReport);
    await writeFile(
      file,
      Buffer.from(pdf).toString('latin1').replaceAll('pdfuaid:part', 'pdfuaid:tarp'),
      'latin1',
    );
    const [verdict] = await checkConformance(file, ['ua1']);
    expect(verdict).toMatchObject({ conforms: false });
  });
});

test('an Arabic sentence is copied out of the PDF as it was written', async () => {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', await print(fixtureReport), '-']);
  expect(stdout).toContain('الخدمة متاحة لجميع المواطنين');
  expect(stdout).toContain('השירות זמין לכל האזרחים');
});
