import { peopleWords } from '@tday/shared/words/people';
import { AnnounceSettings } from '../features/people/AnnounceSettings.tsx';
import { MyName } from '../features/people/MyName.tsx';
import { MyRejoinCode } from '../features/people/MyRejoinCode.tsx';
import { ParticipantList } from '../features/people/ParticipantList.tsx';
import { JoinPoster } from '../features/poster/JoinPoster.tsx';

export const PeopleScreen = () => (
  <>
    <h1 className="govuk-heading-l">{peopleWords.en.title}</h1>
    <JoinPoster />
    <div className="tday-columns">
      <div className="tday-columns__main">
        <ParticipantList level={2} />
      </div>
      <div className="tday-columns__side">
        <MyRejoinCode />
        <MyName />
        <AnnounceSettings />
      </div>
    </div>
  </>
);
