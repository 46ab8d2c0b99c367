// How wide words are when they are set. Kerning is left out: the widths decide where columns and long
// words may break, and a point more or less is made up for by their margins.
import type { Typefaces } from './typefaces.ts';

export type Measure = (text: string, size: number, bold: boolean) => number;

export const measureWith =
  (faces: Typefaces): Measure =>
  (text, size, bold) => {
    let ems = 0;
    for (const letter of text) ems += faces.advance(letter.codePointAt(0) ?? 0, bold);
    return ems * size;
  };

/** Where a line may end: at white space, and after a hyphen between two letters. */
const breaks = /\s+|(?<=\p{L}-)(?=\p{L})/u;

export const longestWord = (text: string, measure: (word: string) => number): number =>
  text.split(breaks).reduce((widest, word) => Math.max(widest, measure(word)), 0);

export const longestLine = (text: string, measure: (line: string) => number): number =>
  text.split('\n').reduce((widest, line) => Math.max(widest, measure(line)), 0);
