// The room as a participant has it: what to do now, the place to do it, and who is here.

import { peopleWords } from '@tday/shared/words/people';
import { stageWords } from '@tday/shared/words/stages';
import { ParticipantList } from '../features/people/ParticipantList.tsx';
import { RoomMoved } from '../features/stages/RoomMoved.tsx';
import { useFollowing } from '../features/stages/use-follow-room.ts';
import { useTemplate } from '../features/use-model.ts';
import { Details } from '../ui/Details.tsx';
import { StageSections } from './StageSections.tsx';
import { StageTask } from './StageTask.tsx';

export const RoomScreen = () => {
  const { shown } = useFollowing();
  const stage = useTemplate().stages.find(({ id }) => id === shown);
  if (stage === undefined) return <p className="govuk-body">{stageWords.en.lobby}</p>;
  return (
    <>
      <RoomMoved />
      <StageTask stage={stage} />
      <StageSections stage={stage} />
      <Details summary={peopleWords.en.title}>
        <ParticipantList />
      </Details>
    </>
  );
};
