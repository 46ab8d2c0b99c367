// Why the numbers moved: each record that was changed, by whom and when, and what that did.
import type { Case } from '@tday/shared/case/case';
import { sayMove } from '@tday/shared/case/say-move';
import type { Move } from '@tday/shared/case/what-moved';
import { numbersWords } from '@tday/shared/words/numbers';
import { Details } from '../../ui/Details.tsx';
import { clockTime } from '../clock-time.ts';
import { shownChange } from './shown-change.ts';

const words = numbersWords.en.screen;

interface MovesListProps {
  readonly read: Case;
  readonly moves: readonly Move[];
  readonly since: number;
}

interface MoveItemProps {
  readonly read: Case;
  readonly move: Move;
}

const nameOfOption = ({ options }: Case, row: string): string =>
  options.find((option) => option.row === row)?.name ?? '';

const MoveItem = ({ read, move }: MoveItemProps) => {
  const { record, change } = sayMove(read.answers, move);
  const who = (move.by && read.answers.names.participantName(move.by)) ?? words.somebody;
  return (
    <li>
      <strong>{record}</strong> {change} ({who}, {clockTime(move.at)})
      <ul className="govuk-list tday-effects">
        {move.effects.map(({ option, npsv }) => (
          <li key={option}>{words.effect(nameOfOption(read, option), shownChange(npsv).words)}</li>
        ))}
      </ul>
    </li>
  );
};

const Moves = ({ read, moves }: Omit<MovesListProps, 'since'>) => (
  <ul className="govuk-list govuk-list--bullet">
    {moves.map((move, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two moves may be of one record
      <MoveItem key={index} read={read} move={move} />
    ))}
  </ul>
);

const shownAtOnce = 5;

export const MovesList = ({ read, moves, since }: MovesListProps) => {
  const more = moves.slice(shownAtOnce);
  const clock = clockTime(since);
  return (
    <section aria-labelledby="numbers-moved">
      <h2 id="numbers-moved" className="govuk-heading-m">
        {words.moved(clock)}
      </h2>
      <p className="govuk-body">
        {moves.length === 0 ? words.nothingMoved(clock) : words.movedSays}
      </p>
      <Moves read={read} moves={moves.slice(0, shownAtOnce)} />
      {more.length > 0 && (
        <Details summary={words.earlier(more.length)}>
          <Moves read={read} moves={more} />
        </Details>
      )}
    </section>
  );
};
