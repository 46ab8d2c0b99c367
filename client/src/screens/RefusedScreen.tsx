// The room has closed the line for good: why, and what can be done. What was not kept is handed back.
import type { ClosingName } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { PlainPage } from '../features/PlainPage.tsx';
import { HandedBack } from '../features/status/HandedBack.tsx';
import { Button } from '../ui/Button.tsx';

const words = roomWords.en.refused;

export const RefusedScreen = ({ closing }: { readonly closing: ClosingName | undefined }) => {
  const isRemoved = closing === 'removed';
  const title = isRemoved ? words.removedTitle : words.title;
  const mayJoin = isRemoved || closing === 'badPass' || closing === 'notAllowed';
  return (
    <PlainPage title={title} words={roomWords.en.outside}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{closing ? roomWords.en.closings[closing] : words.unknown}</p>
      {isRemoved && <p className="govuk-body">{words.askFacilitator}</p>}
      <HandedBack />
      {mayJoin ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/j">
            {words.join}
          </a>
        </p>
      ) : (
        <Button look="primary" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      )}
    </PlainPage>
  );
};
