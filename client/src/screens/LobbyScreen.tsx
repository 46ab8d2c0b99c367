// Before the first stage: you are in, what comes, how to come back, who is here, and a place to try.
import { peopleWords } from '@tday/shared/words/people';
import { AnnounceSettings } from '../features/people/AnnounceSettings.tsx';
import { MyRejoinCode } from '../features/people/MyRejoinCode.tsx';
import { ParticipantList } from '../features/people/ParticipantList.tsx';
import { Agenda } from '../features/stages/Agenda.tsx';
import { StageControls } from '../features/stages/StageControls.tsx';
import { useMe, useTemplate } from '../features/use-model.ts';
import { Details } from '../ui/Details.tsx';
import { PracticeBox } from './PracticeBox.tsx';
import { RoomTools } from './RoomTools.tsx';

const words = peopleWords.en.lobby;

export const LobbyScreen = () => {
  const me = useMe();
  const { starts } = useTemplate();
  const leads = me.role === 'facilitator';
  return (
    <>
      <h1 className="govuk-heading-l">{words.title(me.name)}</h1>
      <p className="govuk-body-l">
        {leads ? words.startsFacilitator(starts) : words.starts(starts)}
      </p>
      {leads && (
        <>
          <StageControls />
          <RoomTools />
        </>
      )}
      <MyRejoinCode />
      <div className="tday-columns">
        <div className="tday-columns__main">
          <section aria-labelledby="here">
            <h2 id="here" className="govuk-heading-m">
              {peopleWords.en.title}
            </h2>
            <ParticipantList />
          </section>
          <Agenda />
        </div>
        <div className="tday-columns__side">
          <Details summary={words.settings}>
            <AnnounceSettings />
          </Details>
          <Details summary={words.practice}>
            <PracticeBox />
          </Details>
        </div>
      </div>
    </>
  );
};
