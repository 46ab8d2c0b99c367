// The one button that moves the room. While the timer still runs it asks a second time, on the button
// itself; it never waits for anything and never goes on by itself.
import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { timeLeft } from '@tday/shared/workshop';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useOpenWorkshop, useWorkshop } from '../use-model.ts';
import { leftText } from './TimerText.tsx';

const words = stageWords.en.controls;
const askAgainMs = 8_000;

interface NextStageProps {
  readonly next: Stage;
  readonly onMove: () => void;
}

export const NextStage = ({ next, onMove }: NextStageProps) => {
  const open = useOpenWorkshop();
  const announcer = useAnnouncer();
  const timer = useWorkshop((workshop) => workshop.timer);
  const [question, setQuestion] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another next stage is another question
  useEffect(() => setQuestion(undefined), [next.id]);
  useEffect(
    () => (question ? open.host.later(askAgainMs, () => setQuestion(undefined)) : undefined),
    [question, open],
  );
  const press = () => {
    const timeRemains = timer?.state === 'running' && timeLeft(timer, open.now()) > 0;
    if (question !== undefined || !timeRemains) {
      setQuestion(undefined);
      onMove();
      return;
    }
    const asked = words.nextAnyway(next.title, leftText(timer, open.now()));
    setQuestion(asked);
    announcer.urgently(asked);
  };
  return (
    <Button look={question ? 'warning' : 'primary'} onClick={press}>
      {question ?? words.next(next.title)}
    </Button>
  );
};
