// A change of a net value in words, with an arrow for the eye: never by colour or sign alone.
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { shownMoney } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';

const { up, down, noChange } = numbersWords.en.screen;

export interface ShownChange {
  readonly direction: 'up' | 'down' | 'none';
  readonly words: string;
}

export const shownChange = (pounds: number): ShownChange => {
  const pence = roundHalfUp(pounds, 2);
  if (pence === 0) return { direction: 'none', words: noChange };
  const amount = shownMoney(Math.abs(pence));
  return pence > 0
    ? { direction: 'up', words: up(amount) }
    : { direction: 'down', words: down(amount) };
};
