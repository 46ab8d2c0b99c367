// How to join, as large as the screen: the QR code, the address and the code in words. Never the
// facilitator's link.
import { formatJoinCode } from '@tday/shared/codes';
import { peopleWords } from '@tday/shared/words/people';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpenWorkshop, useWorkshop } from '../use-model.ts';
import { typedAddress } from './typed-address.ts';

const words = peopleWords.en.poster;

export const JoinPoster = () => {
  const { codes } = useOpenWorkshop();
  const { id, title } = useWorkshop((workshop) => workshop);
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>{words.open}</Button>
      <Dialog title={words.title(title)} size="full" open={shown} onClose={() => setShown(false)}>
        <div className="tday-poster">
          <img
            className="tday-poster__qr"
            src={`/api/workshops/${id}/code.svg`}
            alt={words.qr}
            width="400"
            height="400"
          />
          <div className="tday-poster__words">
            <p>{words.goTo}</p>
            <p className="tday-poster__address">{typedAddress(codes.joinAddress)}</p>
            <p>{words.code}</p>
            <p className="tday-code tday-poster__code">{formatJoinCode(codes.code)}</p>
            <p>{words.scan}</p>
          </div>
        </div>
        <div className="govuk-button-group tday-no-print">
          <Button onClick={() => print()}>{words.print}</Button>
          <Button onClick={() => setShown(false)}>{words.close}</Button>
        </div>
      </Dialog>
    </>
  );
};
