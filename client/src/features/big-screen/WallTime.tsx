import { bigScreenWords } from '@tday/shared/words/big-screen';
import { clockTime } from '../clock-time.ts';
import { useNow } from '../use-clock.ts';
import { useWorkshop } from '../use-model.ts';
import { timeOnWall } from './time-on-wall.ts';

const words = bigScreenWords.en;

/** The time that the room's stage has left. A screen reader asks for it; it is never read out by itself. */
export const WallTime = () => {
  const timer = useWorkshop((workshop) => workshop.timer);
  const now = useNow();
  if (timer === undefined) return <p className="tday-wall__time">{words.noTimer}</p>;
  const { digits, word, tone } = timeOnWall(timer, now);
  return (
    <div className={`tday-wall__time tday-wall__time--${tone}`}>
      <p role="timer">
        <span className="tday-wall__digits">{digits}</span>{' '}
        <span className="tday-wall__word">{word}</span>
      </p>
      {timer.state === 'running' && <p>{words.until(clockTime(timer.endsAt))}</p>}
    </div>
  );
};
