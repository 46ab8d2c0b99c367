import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixtureReport } from '../fixture-report.ts';
import { openAssets } from './assets.ts';
import { openFirstThatLoads } from './engines.ts';
import { readPdf } from './pdf-reading.ts';
import { printPdf } from './print-pdf.ts';

test('the WebAssembly build sets the same words on the same pages as the native one', async () => {
  const [native, wasm] = await Promise.all(
    (['native', 'wasm'] as const).map(async (engine) =>
      readPdf(await printPdf(fixtureReport, { engine })),
    ),
  );
  expect(wasm).toEqual(native);
});

test('where the native build cannot be loaded its twin is', async () => {
  const twin = { typeset: (data: Uint8Array) => data };
  const opened = await openFirstThatLoads(openAssets(), [
    () => Promise.reject(new Error('no native build for this platform')),
    () => Promise.resolve(twin),
  ]);
  expect(opened).toBe(twin);
});

test('where no build can be loaded the reasons are all given', async () => {
  const fail = (): Promise<never> => Promise.reject(new Error('not here'));
  await expect(openFirstThatLoads(openAssets(), [fail, fail])).rejects.toMatchObject({
    errors: [new Error('not here'), new Error('not here')],
  });
});

test('the template takes nothing from elsewhere', () => {
  const template = readFileSync(openAssets().templateFile, 'utf8');
  expect(template).not.toMatch(/@preview|@local|#?\bimport\b|\binclude\b|\beval\b|\bplugin\b/);
});
