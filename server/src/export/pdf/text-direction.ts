// Which way a piece of text runs, and in which language a screen reader is to say it when its letters
// leave no doubt.

export interface Direction {
  readonly rightToLeft: boolean;
  /** The language that the letters point to; absent where they point to none. */
  readonly language?: 'ar' | 'he';
}

const leftToRight: Direction = { rightToLeft: false };

/** No letter below this runs from right to left. */
const mayRunRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** By the majority of its letters, so that a product's name in Latin letters turns nothing round. */
export const directionOf = (text: string): Direction => {
  if (!mayRunRightToLeft.test(text)) return leftToRight;
  const letters = count(text, /\p{L}/gu);
  const arabic = count(text, /(?=\p{L})\p{Script=Arabic}/gu);
  const hebrew = count(text, /(?=\p{L})\p{Script=Hebrew}/gu);
  if ((arabic + hebrew) * 2 <= letters) return leftToRight;
  return { rightToLeft: true, language: arabic >= hebrew ? 'ar' : 'he' };
};
