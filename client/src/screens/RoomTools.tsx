import { roomWords } from '@tday/shared/words/room';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { FacilitatorLink } from '../features/people/FacilitatorLink.tsx';
import { JoinPoster } from '../features/poster/JoinPoster.tsx';
import { useWorkshop } from '../features/use-model.ts';

/** What a facilitator needs at hand beside the stages: the way in, the way out, the wall. */
export const RoomTools = () => {
  const id = useWorkshop((workshop) => workshop.id);
  return (
    <div className="tday-tools">
      <JoinPoster />
      <p className="govuk-body">
        <Link to={pathTo(id, { at: 'export' })}>{roomWords.en.places.export}</Link>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/screen/${id}`} target="_blank" rel="noreferrer">
          {roomWords.en.bigScreen}
        </a>
      </p>
      <FacilitatorLink />
    </div>
  );
};
