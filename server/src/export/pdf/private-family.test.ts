import { expect, test } from 'vitest';
import { openAssets } from './assets.ts';
import { readAdvances } from './font-file.ts';
import { findTable, viewOf } from './font-tables.ts';
import { inPrivateFamily } from './private-family.ts';

const font = openAssets().font('NotoSansHebrew-Regular.ttf');
const renamed = inPrivateFamily(font, 'Report Test');

const namesOf = (file: Uint8Array): string => {
  const { start, length } = findTable(viewOf(file), 'name');
  return Buffer.from(file.subarray(start, start + length))
    .swap16()
    .toString('utf16le');
};

test('a font answers to its new family, and no more to the old one', () => {
  const evenLength = namesOf(renamed.subarray(0, renamed.length - (renamed.length % 2)));
  expect(evenLength).toContain('Report Test');
});

test('its letters stay the same', () => {
  expect(readAdvances(renamed)).toEqual(readAdvances(font));
});
