// What the options are worth, for the last row of the room. Whoever stands at the projector asks for it:
// suppliers in the room must not see it.
import type { Case, CaseOption } from '@tday/shared/case/case';
import { shownWholeMoney } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';
import { type SinceStage, useCase, useMoves, useSinceStage } from '../use-case.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { reasonOf } from './reason.ts';

const words = numbersWords.en.screen;

const roomy = 'tday-wall__options';
const close = `${roomy} ${roomy}--close`;

interface WallOptionProps {
  readonly read: Case;
  readonly option: CaseOption;
  readonly since: SinceStage;
}

/** More than these have room for one line each. */
const mostWithRange = 5;

/** From everything going badly to everything going well; the same where nobody gave a range. */
const WallRange = ({ read, option }: { readonly read: Case; readonly option: CaseOption }) => {
  const range = read.ranges.find(({ id }) => id === option.row)?.npsv;
  if (range === undefined || range.low === range.high) return null;
  return (
    <small className="tday-wall__range">
      {words.fromTo(shownWholeMoney(range.low), shownWholeMoney(range.high))}
    </small>
  );
};

const WallOption = ({ read, option, since }: WallOptionProps) => {
  const { row, name, results, faults, standing } = option;
  return (
    <div className="tday-wall__option">
      <dt>
        {name}
        {faults.length > 0 && ` (${words.incomplete.toLowerCase()})`}
      </dt>
      <dd>
        {shownWholeMoney(results.npsv)}
        {standing !== 'business-as-usual' && (
          <ChangeNote option={row} npsv={results.npsv} since={since} whole />
        )}
        {read.options.length <= mostWithRange && <WallRange read={read} option={option} />}
      </dd>
    </div>
  );
};

const Wall = ({ read }: { readonly read: Case }) => {
  const since = useSinceStage();
  const [latest] = useMoves(read, since);
  return (
    <div className="tday-wall__numbers">
      <h1 className="tday-wall__title tday-wall__title--s">{numbersWords.en.npsv}</h1>
      <dl className={read.options.length <= mostWithRange ? roomy : close}>
        {read.options.map((option) => (
          <WallOption key={option.row} read={read} option={option} since={since} />
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
