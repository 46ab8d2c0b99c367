// For a facilitator: the workshop takes only so much, and most of it is written.
import { statusWords } from '@tday/shared/words/status';
import { InsetText } from '../../ui/InsetText.tsx';
import { useNearlyFull } from '../use-model.ts';

const { title, says } = statusWords.en.nearlyFull;

export const NearlyFullNote = () =>
  useNearlyFull() ? (
    <section aria-label={title}>
      <InsetText>
        <strong>{title}.</strong> {says}
      </InsetText>
    </section>
  ) : null;
