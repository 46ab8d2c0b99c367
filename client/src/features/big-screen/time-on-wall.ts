// The timer in large digits with the word that says what they are: the digits alone would not say that
// the time is over.
import { bigScreenWords } from '@tday/shared/words/big-screen';
import { type Timer, timeLeft } from '@tday/shared/workshop';

const words = bigScreenWords.en;

type TimeTone = 'calm' | 'soon' | 'over' | 'paused';

export interface TimeOnWall {
  readonly digits: string;
  readonly word: string;
  readonly tone: TimeTone;
}

const soonMs = 120_000;

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What is left is rounded up, what is over is rounded down: 0:00 is the very end. */
const digitsOf = (leftMs: number): string =>
  minutesAndSeconds(leftMs >= 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000));

const toneOf = (timer: Timer, left: number): TimeTone => {
  if (timer.state === 'paused') return 'paused';
  if (left <= 0) return 'over';
  return left <= soonMs ? 'soon' : 'calm';
};

export const timeOnWall = (timer: Timer, now: number): TimeOnWall => {
  const left = timeLeft(timer, now);
  const tone = toneOf(timer, left);
  const word = {
    calm: words.timeLeft,
    soon: words.timeLeft,
    over: words.timeOver,
    paused: words.timePaused,
  };
  return { digits: digitsOf(left), word: word[tone], tone };
};
