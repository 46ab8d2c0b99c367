// The guard reads updates as this version of Yjs writes them, and was held against it by a million changed
// frames. With another version, run `npm run test:deep` first; then write its number here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const proven = '13.6.33';
const require = createRequire(import.meta.url);

const readJson = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8'));

test('the guard was proven against the Yjs that is installed', () => {
  expect(readJson(require.resolve('yjs/package.json')).version).toBe(proven);
});

test.each(['server', 'client', 'shared', 'e2e'])('%s asks for exactly that Yjs', (name) => {
  const file = new URL(`../../../../${name}/package.json`, import.meta.url);
  const { dependencies = {}, devDependencies = {} } = readJson(file);
  expect(dependencies.yjs ?? devDependencies.yjs).toBe(proven);
});
