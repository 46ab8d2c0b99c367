// That the page is on the second wire: nothing is wrong, but it explains why others are seen a little later.
import { statusWords } from '@tday/shared/words/status';
import { useConnection, useSlow } from '../use-model.ts';

export const SlowNote = () => {
  const slow = useSlow();
  // Whoever has no line at all is told so by the light.
  const hasLine = useConnection().state !== 'offline';
  return slow && hasLine ? <span className="tday-bar__slow">{statusWords.en.slow}</span> : null;
};
