// How the workshop stands as it is taken away: the checks, and how complete its sections are.
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useChecked } from '../use-checks.ts';
import { useWorkshop } from '../use-model.ts';

const words = checkScreenWords.en;

export const ExportChecks = () => {
  const id = useWorkshop((workshop) => workshop.id);
  const checked = useChecked();
  if (checked === undefined) return null;
  const { points, most } = checked.completeness;
  return (
    <p className="govuk-body">
      {words.meter(checked.tally)} {words.completeness(points, most)}{' '}
      <Link to={pathTo(id, { at: 'checks' })}>{words.all}</Link>
    </p>
  );
};
