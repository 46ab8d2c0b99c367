// That the page is on the second wire: nothing is wrong, but it explains why others are seen a little later.
import { statusWords } from '@tday/shared/words/status';
import { useSlow } from '../use-model.ts';

export const SlowNote = () =>
  useSlow() ? <span className="tday-bar__slow">{statusWords.en.slow}</span> : null;
