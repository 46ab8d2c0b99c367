// The time left in the room's stage. It never stops anything: past its end it counts up. The ticking
// digits are hidden from screen readers, which get a sentence that changes once a minute.
import { stageWords } from '@tday/shared/words/stages';
import { type Timer, timeLeft } from '@tday/shared/workshop';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockTime } from '../clock-time.ts';
import { useNow } from '../use-clock.ts';
import { useWorkshop } from '../use-model.ts';

const words = stageWords.en;
const twoMinutesMs = 120_000;

export const leftText = (timer: Timer, now: number): string => {
  const left = timeLeft(timer, now);
  if (timer.state === 'paused') return words.paused(left);
  return left > 0 ? words.left(left) : words.timeUp(-left);
};

const spokenText = (timer: Timer, now: number): string => {
  const left = timeLeft(timer, now);
  return left > 0 ? words.leftSpoken(Math.floor(left / 60_000)) : words.timeUpSpoken;
};

const toneOf = (timer: Timer, now: number): string => {
  const left = timeLeft(timer, now);
  if (timer.state === 'paused') return 'paused';
  if (left <= 0) return 'up';
  return left < twoMinutesMs ? 'soon' : 'calm';
};

export const TimerText = () => {
  const timer = useWorkshop((workshop) => workshop.timer);
  const now = useNow();
  if (timer === undefined) return null;
  return (
    <span className={`tday-timer tday-timer--${toneOf(timer, now)}`}>
      <span aria-hidden="true" className="tday-timer__digits">
        {leftText(timer, now)}
      </span>
      <VisuallyHidden>{spokenText(timer, now)}</VisuallyHidden>
      {timer.state === 'running' && (
        <span className="tday-timer__ends">{words.endsAt(clockTime(timer.endsAt))}</span>
      )}
    </span>
  );
};
