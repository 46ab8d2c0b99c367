// The workshop is not to be had: this browser is not in it, it is not there, or no answer came.
import { roomWords } from '@tday/shared/words/room';
import { useState } from 'react';
import { PlainPage } from '../features/PlainPage.tsx';
import { RefusedWords } from '../features/status/HandedBack.tsx';
import type { NotOpened } from '../model/open-workshop.ts';
import { Button } from '../ui/Button.tsx';

const words = roomWords.en;

interface NotOpenedScreenProps {
  readonly why: NotOpened;
  readonly onAgain: () => void;
}

export const NotOpenedScreen = ({ why, onAgain }: NotOpenedScreenProps) => {
  const [handedBack, setHandedBack] = useState(why.handedBack);
  const mayJoin = why.status === 401 || why.status === 403;
  const title = mayJoin ? words.joinFirst : words.notOpenedTitle;
  return (
    <PlainPage title={title} words={words.outside}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{why.says}</p>
      <RefusedWords
        handedBack={handedBack}
        onDone={(refused) => {
          why.forgetHandedBack(refused);
          setHandedBack(handedBack.filter((one) => one !== refused));
        }}
      />
      {mayJoin ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/j">
            {words.enterCode}
          </a>
        </p>
      ) : (
        <Button look="primary" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      )}
    </PlainPage>
  );
};
