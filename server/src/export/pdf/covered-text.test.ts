import { describe, expect, test } from 'vitest';
import { openAssets } from './assets.ts';
import { coveredText } from './covered-text.ts';
import { openTypefaces } from './typefaces.ts';

const faces = openTypefaces(openAssets());
const covered = (text: string): string => coveredText(text, faces);

describe('text as the fonts can set it', () => {
  test.each([
    ['English and Welsh', 'Mae’r gwasanaeth – ŵ ŷ £1,200'],
    ['Arabic with its marks', 'الخِدمة متاحة'],
    ['Hebrew with its points', 'שָׁלוֹם'],
    ['Cyrillic, Greek and Hindi', 'Служба Ελλάδα सेवा'],
    ['symbols', '✓ ✗ → ⇒ ☐ ☑ ≥ ≤ ≠ ≈ √ ∑ ① ★ ⚠ ½ ₂'],
    ['an emoji of several', '👩🏽\u200D💻'],
  ])('%s stays as it is', (_, text) => {
    expect(covered(text)).toBe(text);
  });

  test('a letter that no font has becomes the sign for one', () => {
    expect(covered('服务 service')).toBe('\uFFFD\uFFFD service');
  });

  test('a mark that the font of its letter lacks goes, and the letter stays', () => {
    expect(covered('ש\u064B')).toBe('ש');
  });

  test('what turns the letters after it round goes', () => {
    expect(covered('pay \u202E001£\u202C now')).toBe('pay 001£ now');
  });

  test('controls and half pairs are made harmless', () => {
    expect(covered('a\u0000b\uD800c\td')).toBe('ab\uFFFDc d');
  });

  test('a space that no font has is a space', () => {
    expect(covered('a\u1680b')).toBe('a b');
  });
});
