import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findAssets, openAssets } from './assets.ts';
import { families } from './typefaces.ts';

const made: string[] = [];

const folderWith = (...folders: readonly string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'tday-assets-'));
  made.push(root);
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets/report.typ'), '');
  return root;
};

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

test('the assets are found from the source tree and from the bundle', () => {
  const root = folderWith('src/export/pdf', 'dist');
  expect(findAssets(join(root, 'src/export/pdf'))).toBe(join(root, 'assets'));
  expect(findAssets(join(root, 'dist'))).toBe(join(root, 'assets'));
});

test('another folder of that name, such as the one of a bundler, is passed by', () => {
  const root = folderWith('dist/assets');
  expect(findAssets(join(root, 'dist'))).toBe(join(root, 'assets'));
});

test('where there are none it says what was looked for', () => {
  expect(() => findAssets('/')).toThrow('no folder assets with report.typ at or above /');
});

test('every font that is named is there, and its licence beside it', () => {
  const assets = openAssets();
  for (const face of families.flatMap((family) => family.faces)) {
    expect(assets.font(face).length).toBeGreaterThan(10_000);
  }
  expect(Buffer.from(assets.font('OFL.txt')).toString()).toContain('SIL OPEN FONT LICENSE');
});
