// The answer so far, beside the work that changes it: for stages in which costs or benefits are written.

import type { Case } from '@tday/shared/case/case';
import { numbersWords } from '@tday/shared/words/numbers';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useCase, useMoves, useSinceStage } from '../use-case.ts';
import { useWorkshop } from '../use-model.ts';
import { HighestNow } from './HighestNow.tsx';

const Note = ({ read }: { readonly read: Case }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const since = useSinceStage();
  const moves = useMoves(read, since);
  return (
    <aside aria-label={numbersWords.en.screen.title}>
      <HighestNow read={read} since={since} moves={moves} />
      <p className="govuk-body">
        <Link to={pathTo(id, { at: 'numbers' })}>{numbersWords.en.screen.all}</Link>
      </p>
    </aside>
  );
};

/** Nothing while there is no number yet, and for whoever may not see them. */
export const NumbersNote = () => {
  const read = useCase();
  const hasNumbers = read?.options.some(
    ({ input }) => input.costs.length + input.benefits.length > 0,
  );
  return read && hasNumbers ? <Note read={read} /> : null;
};
