import { numbersWords } from '@tday/shared/words/numbers';
import { clockTime } from '../clock-time.ts';
import type { SinceStage } from '../use-case.ts';
import { shownChange } from './shown-change.ts';

const arrows = { up: '▲', down: '▼', none: '' } as const;

interface ChangeNoteProps {
  readonly option: string;
  readonly npsv: number;
  readonly since: SinceStage;
  /** Without pence. */
  readonly whole?: boolean;
}

/** By how much the net value moved since the stage began; nothing where that is not known. */
export const ChangeNote = ({ option, npsv, since, whole = false }: ChangeNoteProps) => {
  const before = since.stage?.netValues.get(option);
  if (before === undefined) return null;
  const { direction, words } = shownChange(npsv - before, whole);
  return (
    <>
      {' '}
      <span className={`tday-change tday-change--${direction}`}>
        {arrows[direction] && <span aria-hidden="true">{arrows[direction]} </span>}
        {numbersWords.en.screen.change(words, clockTime(since.since))}
      </span>
    </>
  );
};
