// The room has closed the line for good: why, and what can be done. What was not kept is handed back.
import type { ClosingName } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { statusWords } from '@tday/shared/words/status';
import { useState } from 'react';
import { PlainPage } from '../features/PlainPage.tsx';
import { HandedBack } from '../features/status/HandedBack.tsx';
import { saveWaiting } from '../features/status/save-waiting.ts';
import { useHandedBack, useOpenWorkshop } from '../features/use-model.ts';
import { Button } from '../ui/Button.tsx';

const words = roomWords.en.refused;

/** After some closings the words stay on the device until another page sends them. */
const StillWaiting = () => {
  const open = useOpenWorkshop();
  const [file] = useState(() => open.waiting());
  if (useHandedBack().length > 0 || file === undefined) return null;
  return (
    <>
      <p className="govuk-body">{words.waiting}</p>
      <Button look="plain" onClick={() => saveWaiting(file)}>
        {statusWords.en.download}
      </Button>
    </>
  );
};

export const RefusedScreen = ({ closing }: { readonly closing: ClosingName | undefined }) => {
  const isRemoved = closing === 'removed';
  const title = isRemoved ? words.removedTitle : words.title;
  const mayJoin = isRemoved || closing === 'badPass' || closing === 'notAllowed';
  return (
    <PlainPage title={title} words={roomWords.en.outside}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{closing ? roomWords.en.closings[closing] : words.unknown}</p>
      {isRemoved && (
        <p className="govuk-body">
          {words.askFacilitator} {words.forgotten}
        </p>
      )}
      <StillWaiting />
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
