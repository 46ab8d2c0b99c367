// Why a number moved, in one line.
import type { Case } from '@tday/shared/case/case';
import { sayMove } from '@tday/shared/case/say-move';
import type { Move } from '@tday/shared/case/what-moved';
import { numbersWords } from '@tday/shared/words/numbers';
import { clockTime } from '../clock-time.ts';

const words = numbersWords.en.screen;

/** "C-005 Option C: running, Year 2: £210,000, was £190,000 (Ella, 11:32)". */
export const reasonOf = ({ answers }: Case, move: Move): string => {
  const { record, change } = sayMove(answers, move);
  const who = (move.by && answers.names.participantName(move.by)) ?? words.somebody;
  return words.because(record, change, who, clockTime(move.at));
};

/** The latest that moved this option; moves come with the latest first. */
export const latestOf = (moves: readonly Move[], option: string): Move | undefined =>
  moves.find(({ effects }) => effects.some((effect) => effect.option === option));
