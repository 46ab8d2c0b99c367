// Lets a word that is wider than its column end a line: a web address, a key, a megabyte without a
// space. A place to break is a zero-width space, which prints and copies as nothing.

const zeroWidthSpace = '\u200B';
const white = /\s|\u200B/u;
const belongsToTheLetterBefore = /[\p{M}\u200C-\u200F\u2060-\u206F]/u;

const isLetter = /\p{L}/u;

/** Kerning and shaping may make letters wider than their advances add up to. */
export const slack = 0.96;

export type BreakLongWords = (text: string, advance: (letter: string) => number) => string;

class WordSoFar {
  private readonly limit: number;
  private width = 0;
  /** The last two letters. */
  private before = '';
  private last = '';

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes a letter in; whether a line has to be able to end before it. */
  breaksBefore(letter: string, wide: number): boolean {
    const isNew = this.isNewAt(letter);
    const breaks = !isNew && this.width + wide > this.limit && this.mayBreakBefore(letter);
    this.width = isNew || breaks ? wide : this.width + wide;
    [this.before, this.last] = [this.last, letter];
    return breaks;
  }

  private isNewAt(letter: string): boolean {
    const { before, last } = this;
    return white.test(last) || (last === '-' && isLetter.test(before) && isLetter.test(letter));
  }

  private mayBreakBefore(letter: string): boolean {
    const isJoined = this.last === '\u200D' || belongsToTheLetterBefore.test(letter);
    return !isJoined && !white.test(letter);
  }
}

/**
 * Reads the runs of one paragraph in their order: a word may begin in one and end in another.
 */
export const longWordBreaker = (width: number): BreakLongWords => {
  // Columns are as wide as their longest word: what rounding takes from them parts none.
  const word = new WordSoFar(width * slack + 0.05);
  return (text, advance) => {
    let broken = '';
    for (const letter of text) {
      broken += word.breaksBefore(letter, advance(letter)) ? `${zeroWidthSpace}${letter}` : letter;
    }
    return broken;
  };
};
