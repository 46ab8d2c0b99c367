import { roomWords } from '@tday/shared/words/room';
import { PlainPage } from '../features/PlainPage.tsx';
import type { NotOpened } from '../model/open-workshop.ts';
import { Button } from '../ui/Button.tsx';

const words = roomWords.en;

interface NotOpenedScreenProps {
  readonly why: NotOpened;
  readonly onAgain: () => void;
}

/** The workshop is not to be had: this browser is not in it, it is not there, or no answer came. */
export const NotOpenedScreen = ({ why, onAgain }: NotOpenedScreenProps) => {
  const mayJoin = why.status === 401 || why.status === 403;
  const title = mayJoin ? words.joinFirst : words.notOpenedTitle;
  return (
    <PlainPage title={title} words={words.outside}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{why.says}</p>
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
