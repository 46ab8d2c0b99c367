import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './source.ts';

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const here = mkdtempSync(join(tmpdir(), 'tday-purity-'));
afterAll(() => rmSync(here, { recursive: true }));

const impure = [
  'document',
  'window',
  'localStorage',
  'fetch',
  'crypto',
  'process',
  'Buffer',
  'console',
  'setTimeout',
  'queueMicrotask',
  'performance',
  'URL',
  'TextEncoder',
];

// Compiled together with all pure folders, so that a type which one of their packages drags in
// would be seen here.
function namesRefusedInPureFolders(names: readonly string[]): readonly string[] {
  const planted = join(here, 'planted.ts');
  writeFileSync(planted, names.map((name) => `export const the_${name} = ${name};\n`).join(''));
  const config = { extends: join(root, 'tsconfig.base.json'), files: [planted] };
  writeFileSync(join(here, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', here], { encoding: 'utf8' });
  const refusals = stdout.matchAll(
    /planted\.ts\(\d+,\d+\): error TS\d+: Cannot find name '(\w+)'/g,
  );
  return [...refusals].map(([, name = '']) => name);
}

test('[H3] a pure folder that names the browser, Node, a timer or the console does not compile', () => {
  expect(namesRefusedInPureFolders(impure)).toEqual(impure);
});

test('the purity compile sees neither the types of the browser nor those of Node', () => {
  const args = [tsc, '-p', join(root, 'tsconfig.base.json'), '--listFilesOnly'];
  const files = execFileSync(process.execPath, args, { encoding: 'utf8' });
  expect(files).toContain('shared/src/');
  expect(files).not.toMatch(/lib\.dom|@types\/node/);
});
