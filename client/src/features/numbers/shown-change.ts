// A change of a net value in words, with an arrow for the eye: never by colour or sign alone.
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { shownMoney, shownWholeMoney } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';

const { up, down, noChange } = numbersWords.en.screen;

export interface ShownChange {
  readonly direction: 'up' | 'down' | 'none';
  readonly words: string;
}

/** `whole` where pence would only be in the way; what is less than a pound keeps them. */
export const shownChange = (pounds: number, whole = false): ShownChange => {
  const pence = roundHalfUp(pounds, 2);
  if (pence === 0) return { direction: 'none', words: noChange };
  const size = Math.abs(pence);
  const amount = whole && size >= 1 ? shownWholeMoney(size) : shownMoney(size);
  return pence > 0
    ? { direction: 'up', words: up(amount) }
    : { direction: 'down', words: down(amount) };
};
