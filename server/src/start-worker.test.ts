import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { startWorkerFile } from './start-worker.ts';

const here = mkdtempSync(join(import.meta.dirname, '.worker-'));
afterEach(() => rmSync(here, { recursive: true, force: true }));

const source = `
import { parentPort, workerData } from 'node:worker_threads';
import { double } from './double.ts';
parentPort?.postMessage(double(workerData as number));
`;

test('a worker written in TypeScript starts from its source and reads what it was given', async () => {
  writeFileSync(join(here, 'double.ts'), 'export const double = (n: number): number => n * 2;');
  writeFileSync(join(here, 'worker.ts'), source);
  const worker = startWorkerFile(pathToFileURL(join(here, 'worker.ts')), 21);
  expect(await once(worker, 'message')).toEqual([42]);
  await worker.terminate();
});
