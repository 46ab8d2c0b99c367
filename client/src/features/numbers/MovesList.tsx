// Why the numbers moved: each record that was changed, by whom and when, and what that did.
import type { Case } from '@tday/shared/case/case';
import { sayMove } from '@tday/shared/case/say-move';
import type { Move } from '@tday/shared/case/what-moved';
import { numbersWords } from '@tday/shared/words/numbers';
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

export const MovesList = ({ read, moves, since }: MovesListProps) => {
  return (
    <section aria-labelledby="numbers-moved">
      <h2 id="numbers-moved" className="govuk-heading-m">
        {words.moved(clockTime(since))}
      </h2>
      {moves.length === 0 ? (
        <p className="govuk-body">{words.nothingMoved(clockTime(since))}</p>
      ) : (
        <>
          <p className="govuk-body">{words.movedSays}</p>
          <ul className="govuk-list govuk-list--bullet">
            {moves.map((move, index) => (
              <MoveItem
                // biome-ignore lint/suspicious/noArrayIndexKey: two moves may be of one record
                key={index}
                read={read}
                move={move}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
