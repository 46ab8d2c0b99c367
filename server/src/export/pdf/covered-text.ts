// Text as the fonts can set it. A character without a glyph would make the whole file invalid, so it
// becomes U+FFFD, which says that something stood there.
import { cleanText } from '@tday/shared/clean-text';
import type { Typefaces } from './typefaces.ts';

/** Stands for every letter that no font here has. */
export const notSet = '\uFFFD';

/** Printable in every family list that begins with Noto Sans: no need to look closer. */
const plain = /^[\n\x20-\x7E\xA0-\xAC\xAE-\xFF\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026]*$/;

/** Without ink, but they join, break or turn the letters beside them. */
const shaping = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const allInvisible = new RegExp(invisible, 'gu');
const space = /\p{Zs}/u;
const mark = /\p{M}/u;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const codePointsOf = (letters: readonly string[]): number[] =>
  letters.map((letter) => letter.codePointAt(0) ?? 0);

const hasInk = (letter: string): boolean => !invisible.test(letter) && letter !== '\n';

/** One family has to set a letter and its marks together: keep what the letter's own family has. */
const keepWhatOneFamilyHas = (letters: readonly string[], faces: Typefaces): string => {
  const [first = ''] = letters;
  const family = faces.familyOf(codePointsOf([first]));
  if (family === undefined) return notSet;
  return letters
    .map((letter) => {
      if (!hasInk(letter)) return letter;
      if (faces.covers(family, letter.codePointAt(0) ?? 0)) return letter;
      return mark.test(letter) ? '' : notSet;
    })
    .join('');
};

const coverCharacter = (character: string, faces: Typefaces): string => {
  const letters = [...character];
  const inked = letters.filter(hasInk);
  if (faces.familyOf(codePointsOf(inked)) !== undefined) return character;
  if (inked.every((letter) => space.test(letter))) return ' ';
  return keepWhatOneFamilyHas(letters, faces);
};

const withoutIdleInvisibles = (text: string): string =>
  text.replace(allInvisible, (letter) => (shaping.test(letter) ? letter : ''));

export const coveredText = (text: string, faces: Typefaces): string => {
  if (plain.test(text)) return text;
  // Before the text is parted into characters, for a mark after one of these then joins its letter.
  const clean = withoutIdleInvisibles(cleanText(text).replaceAll('\t', ' '));
  if (plain.test(clean)) return clean;
  let covered = '';
  for (const { segment } of characters.segment(clean)) covered += coverCharacter(segment, faces);
  return covered;
};
