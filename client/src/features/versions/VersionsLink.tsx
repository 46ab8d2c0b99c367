// From the facilitator's controls to the versions.
import { versionWords } from '@tday/shared/words/versions';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useWorkshop } from '../use-model.ts';

export const VersionsLink = () => {
  const id = useWorkshop((workshop) => workshop.id);
  return (
    <p className="govuk-body">
      <Link to={pathTo(id, { at: 'versions' })}>{versionWords.en.open}</Link>
    </p>
  );
};
