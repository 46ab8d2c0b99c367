// The same room for whoever leads it: now and next and time first, then the room's work, with notes and
// people beside it.
import { peopleWords } from '@tday/shared/words/people';
import { ParticipantList } from '../features/people/ParticipantList.tsx';
import { RoomMoved } from '../features/stages/RoomMoved.tsx';
import { ScriptNotes } from '../features/stages/ScriptNotes.tsx';
import { StageControls } from '../features/stages/StageControls.tsx';
import { useFollowRoom } from '../features/stages/use-follow-room.ts';
import { useTemplate } from '../features/use-model.ts';
import { RoomTools } from './RoomTools.tsx';
import { StageSections } from './StageSections.tsx';
import { StageTask } from './StageTask.tsx';

export const FacilitatorScreen = () => {
  const { shown, isBehind, goNow } = useFollowRoom();
  const stage = useTemplate().stages.find(({ id }) => id === shown);
  return (
    <>
      {isBehind && <RoomMoved onGo={goNow} />}
      <StageControls />
      <div className="tday-columns">
        <div className="tday-columns__main">
          {stage && (
            <>
              <StageTask stage={stage} />
              <StageSections stage={stage} />
            </>
          )}
        </div>
        <aside className="tday-columns__side" aria-label={peopleWords.en.title}>
          {stage && <ScriptNotes stage={stage} />}
          <h2 className="govuk-heading-s">{peopleWords.en.title}</h2>
          <ParticipantList />
          <RoomTools />
        </aside>
      </div>
    </>
  );
};
