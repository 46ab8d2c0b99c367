// The bar on every screen of the workshop: where the room is, how long it has, and whether what I wrote
// is kept.
import { stageWords } from '@tday/shared/words/stages';
import { beginAtTop } from '../begin-at-top.ts';
import { pathTo, type WorkshopPlace } from '../go.ts';
import { Link } from '../Link.tsx';
import { KeptLight } from '../status/KeptLight.tsx';
import { SlowNote } from '../status/SlowNote.tsx';
import { useWorkshop } from '../use-model.ts';
import { TimerText } from './TimerText.tsx';
import { useFollowing } from './use-follow-room.ts';
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

/** Always in the same place: whether I am where the room is, or the way back there. */
const Follow = ({ place }: { readonly place: WorkshopPlace }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const { isBehind, goNow } = useFollowing();
  if (place.at === 'today' && !isBehind) {
    return <span className="tday-bar__following">{words.following}</span>;
  }
  const back = () => {
    goNow();
    beginAtTop();
  };
  return (
    <Link className="govuk-link tday-bar__back" to={pathTo(id, { at: 'today' })} onClick={back}>
      {place.at === 'today' ? words.movedGoNow : words.backToRoom}
    </Link>
  );
};

export const StageBar = ({ place }: { readonly place: WorkshopPlace }) => {
  const state = useWorkshop((workshop) => workshop.state);
  return (
    <section className="tday-bar" aria-label={words.bar}>
      <div className="govuk-width-container tday-bar__inside">
        <div className="tday-bar__where">
          <Where />
          {state === 'running' && <Follow place={place} />}
        </div>
        <SlowNote />
        <KeptLight />
      </div>
    </section>
  );
};
