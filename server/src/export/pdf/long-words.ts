// Lets a word that is wider than its column end a line: a web address, a key, a megabyte without a
// space. A place to break is a zero-width space, which prints and copies as nothing.

const zeroWidthSpace = '\u200B';
const white = /\s|\u200B/u;
const belongsToTheLetterBefore = /[\p{M}\u200C-\u200F\u2060-\u206F]/u;

/** Kerning and shaping may make letters wider than their advances add up to. */
export const slack = 0.96;

export type BreakLongWords = (text: string, advance: (letter: string) => number) => string;

/**
 * Reads the runs of one paragraph in their order: a word may begin in one and end in another.
 */
export const longWordBreaker = (width: number): BreakLongWords => {
  const limit = width * slack;
  let sinceBreak = 0;
  let joined = false;
  return (text, advance) => {
    let broken = '';
    for (const letter of text) {
      const wide = advance(letter);
      if (white.test(letter)) sinceBreak = 0;
      else if (sinceBreak + wide > limit && !joined && !belongsToTheLetterBefore.test(letter)) {
        broken += zeroWidthSpace;
        sinceBreak = wide;
      } else sinceBreak += wide;
      joined = letter === '\u200D';
      broken += letter;
    }
    return broken;
  };
};
