// The same room for whoever leads it: now and next and time first, then the room's work, with notes and
// people beside it.
import { peopleWords } from '@tday/shared/words/people';
import { NextGap } from '../features/checks/NextGap.tsx';
import { ParticipantList } from '../features/people/ParticipantList.tsx';
import { RoomMoved } from '../features/stages/RoomMoved.tsx';
import { ScriptNotes } from '../features/stages/ScriptNotes.tsx';
import { StageControls } from '../features/stages/StageControls.tsx';
import { useFollowing } from '../features/stages/use-follow-room.ts';
import { useChecked } from '../features/use-checks.ts';
import { useTemplate } from '../features/use-model.ts';
import { RoomTools } from './RoomTools.tsx';
import { StageSections } from './StageSections.tsx';
import { StageTask } from './StageTask.tsx';

export const FacilitatorScreen = () => {
  const { shown } = useFollowing();
  const checked = useChecked();
  const stage = useTemplate().stages.find(({ id }) => id === shown);
  return (
    <>
      <RoomMoved />
      <StageControls />
      <div className="tday-console">
        <div className="tday-console__notes">
          {stage && <ScriptNotes stage={stage} />}
          {checked && <NextGap results={checked.results} />}
        </div>
        <div className="tday-console__work">
          {stage && (
            <>
              <StageTask stage={stage} />
              <StageSections stage={stage} />
            </>
          )}
        </div>
        <aside className="tday-console__people" aria-label={peopleWords.en.title}>
          <h2 className="govuk-heading-s">{peopleWords.en.title}</h2>
          <ParticipantList />
          <RoomTools />
        </aside>
      </div>
    </>
  );
};
