// What the options are worth, for the last row of the room. Whoever stands at the projector asks for it:
// suppliers in the room must not see it.
import type { Case } from '@tday/shared/case/case';
import { shownMoney } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';
import { useCase, useMoves, useSinceStage } from '../use-case.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { reasonOf } from './reason.ts';

const words = numbersWords.en.screen;

const Wall = ({ read }: { readonly read: Case }) => {
  const since = useSinceStage();
  const [latest] = useMoves(read, since);
  return (
    <div className="tday-wall__numbers">
      <h1 className="tday-wall__title tday-wall__title--s">{numbersWords.en.npsv}</h1>
      <dl className="tday-wall__options">
        {read.options.map(({ row, name, results, faults, standing }) => (
          <div key={row} className="tday-wall__option">
            <dt>
              {name}
              {faults.length > 0 && ` (${words.incomplete.toLowerCase()})`}
            </dt>
            <dd>
              {shownMoney(results.npsv)}{' '}
              {standing !== 'business-as-usual' && (
                <ChangeNote option={row} npsv={results.npsv} since={since} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {latest && (
        <p className="tday-wall__reason">
          {words.lastMoved} {reasonOf(read, latest)}
        </p>
      )}
    </div>
  );
};

export const WallNumbers = () => {
  const read = useCase();
  return read && read.options.length > 0 ? (
    <Wall read={read} />
  ) : (
    <h1 className="tday-wall__title tday-wall__title--m">
      {read === undefined ? words.hidden : words.noOptions}
    </h1>
  );
};
