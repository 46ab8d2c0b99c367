// The workshop is over: nothing to write, everything to read and take away.
import { roomWords } from '@tday/shared/words/room';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { StageControls } from '../features/stages/StageControls.tsx';
import { useMe, useWorkshop } from '../features/use-model.ts';

const words = roomWords.en.closed;

export const ClosedScreen = () => {
  const id = useWorkshop((workshop) => workshop.id);
  const { role } = useMe();
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body-l">{words.says}</p>
      <ul className="govuk-list">
        <li>
          <Link to={pathTo(id, { at: 'documents' })}>{words.documents}</Link>
        </li>
        <li>
          <Link to={pathTo(id, { at: 'export' })}>{words.export}</Link>
        </li>
      </ul>
      {role === 'facilitator' && <StageControls />}
    </>
  );
};
