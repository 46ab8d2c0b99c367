// A rejoin code for one person, shown once.
import { peopleWords } from '@tday/shared/words/people';
import type { Participant } from '@tday/shared/workshop';
import { useState } from 'react';
import type { NewRejoinCode as Given } from '../../model/workshop-state.ts';
import { Button } from '../../ui/Button.tsx';
import { useOpenWorkshop } from '../use-model.ts';

const words = peopleWords.en;

export const NewRejoinCode = ({ participant }: { readonly participant: Participant }) => {
  const open = useOpenWorkshop();
  const [given, setGiven] = useState<Given>();
  const isMe = participant.id === open.me;
  const ask = () => {
    open.newRejoinCode(participant.id).then(setGiven);
  };
  return (
    <div className="tday-rejoin">
      {given && 'rejoinCode' in given ? (
        <p className="govuk-body" role="status">
          {words.actions.rejoinCode(participant.name)}:{' '}
          <strong className="tday-code">{given.rejoinCode}</strong>
        </p>
      ) : (
        <>
          <p className="govuk-hint">
            {isMe ? words.rejoin.lostSays : words.actions.rejoinSays(participant.name)}
          </p>
          {given && (
            <p className="govuk-error-message" role="alert">
              {given.says}
            </p>
          )}
          <Button small onClick={ask}>
            {isMe ? words.rejoin.lost : words.actions.rejoin}
          </Button>
        </>
      )}
    </div>
  );
};
