import type { Command } from '@tday/shared/commands';
import type { Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { Button } from '../../ui/Button.tsx';
import { useWorkshop } from '../use-model.ts';
import { TimerText } from './TimerText.tsx';

const words = stageWords.en.controls;

interface TimerControlsProps {
  readonly stage: Stage;
  readonly press: (command: Command) => void;
}

export const TimerControls = ({ stage, press }: TimerControlsProps) => {
  const timer = useWorkshop((workshop) => workshop.timer);
  const isHere = timer?.stage === stage.id;
  return (
    <div className="tday-timer-controls">
      <TimerText />
      <div className="govuk-button-group">
        {!isHere && (
          <Button small onClick={() => press({ type: 'start-timer', minutes: stage.minutes })}>
            {words.startTimer(stage.minutes)}
          </Button>
        )}
        {timer?.state === 'paused' && isHere && (
          <Button small onClick={() => press({ type: 'start-timer' })}>
            {words.resume}
          </Button>
        )}
        {timer?.state === 'running' && (
          <Button small onClick={() => press({ type: 'pause-timer' })}>
            {words.pause}
          </Button>
        )}
        {timer !== undefined &&
          [1, 5].map((minutes) => (
            <Button
              key={minutes}
              small
              aria-label={words.addSpoken(minutes)}
              onClick={() => press({ type: 'extend-timer', minutes })}
            >
              {words.add(minutes)}
            </Button>
          ))}
      </div>
    </div>
  );
};
