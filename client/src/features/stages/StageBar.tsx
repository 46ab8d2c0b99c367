// The bar on every screen of the workshop: where the room is, how long it has, and whether what I wrote
// is kept.
import { stageWords } from '@tday/shared/words/stages';
import { pathTo, type WorkshopPlace } from '../go.ts';
import { Link } from '../Link.tsx';
import { KeptLight } from '../status/KeptLight.tsx';
import { useWorkshop } from '../use-model.ts';
import { TimerText } from './TimerText.tsx';
import { useRoomStage } from './use-room-stage.ts';

const words = stageWords.en;

const Where = () => {
  const state = useWorkshop((workshop) => workshop.state);
  const room = useRoomStage();
  if (state === 'closed') return <span className="tday-bar__stage">{words.closed}</span>;
  if (room === undefined) return <span className="tday-bar__stage">{words.lobby}</span>;
  return (
    <>
      <span className="tday-bar__stage">
        <span className="tday-bar__number">{words.place(room.number, room.all)}</span>{' '}
        <strong>{room.stage.title}</strong>
      </span>
      <TimerText />
    </>
  );
};

export const StageBar = ({ place }: { readonly place: WorkshopPlace }) => {
  const { id, state } = useWorkshop((workshop) => workshop);
  const follows = place.at === 'today';
  return (
    <section className="tday-bar" aria-label={words.bar}>
      <div className="govuk-width-container tday-bar__inside">
        <div className="tday-bar__where">
          <Where />
        </div>
        {state === 'running' && (
          <div className="tday-bar__follow">
            {follows ? (
              words.following
            ) : (
              <Link to={pathTo(id, { at: 'today' })}>{words.backToRoom}</Link>
            )}
          </div>
        )}
        <KeptLight />
      </div>
    </section>
  );
};
