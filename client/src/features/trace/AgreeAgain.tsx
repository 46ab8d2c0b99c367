// What was agreed before it changed, and the way to say that it still holds.
import type { Suspect } from '@tday/shared/trace/suspects';
import { traceWords } from '@tday/shared/words/trace';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useSectionRefusal } from '../use-model.ts';
import { useAgreeAgain } from '../use-trace.ts';

const words = traceWords.en.suspect;

interface AgreeAgainProps {
  readonly suspect: Suspect;
  /** What the row is called. */
  readonly reference: string;
  /** The button goes away with the doubt: where whoever pressed it goes on. */
  readonly onAgreed?: () => void;
}

export const AgreeAgain = ({ suspect, reference, onAgreed }: AgreeAgainProps) => {
  const agree = useAgreeAgain();
  const announcer = useAnnouncer();
  const mayWrite = useSectionRefusal(suspect.place.section) === undefined;
  if (!mayWrite) return null;
  const press = () => {
    agree(suspect);
    announcer.politely('agreed again', () => words.done(reference));
    onAgreed?.();
  };
  return (
    <Button small onClick={press}>
      {words.again}
      <span className="govuk-visually-hidden"> {reference}</span>
    </Button>
  );
};
