// Puts another facilitator's link in the place of the one before, after asking once whether that is meant.
import { peopleWords } from '@tday/shared/words/people';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useOpenWorkshop } from '../use-model.ts';

const words = peopleWords.en.facilitatorLink.renew;

interface NewFacilitatorLinkProps {
  readonly onMade: (link: string) => void;
}

export const NewFacilitatorLink = ({ onMade }: NewFacilitatorLinkProps) => {
  const open = useOpenWorkshop();
  const [step, setStep] = useState<'closed' | 'asked' | 'offered' | 'made'>('closed');
  const buttons = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone; of those in its place, the last one does no harm.
  useEffect(() => {
    if (step !== 'closed')
      buttons.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  }, [step]);
  const [fault, setFault] = useState<string>();
  const make = async () => {
    const given = await open.newFacilitatorLink();
    if ('says' in given) return setFault(given.says);
    setFault(undefined);
    setStep('made');
    onMade(given.facilitatorLink);
  };
  return (
    <>
      <div role="status">
        {step === 'made' && <p className="govuk-body">{words.made}</p>}
        {step === 'asked' && <p className="govuk-body">{words.sure}</p>}
      </div>
      {fault && (
        <p className="govuk-error-message" role="alert">
          {fault}
        </p>
      )}
      <div className="govuk-button-group" ref={buttons}>
        {step === 'asked' ? (
          <>
            <Button look="warning" onClick={() => void make()}>
              {words.confirm}
            </Button>
            <Button key="cancel" onClick={() => setStep('offered')}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <Button key="offer" onClick={() => setStep('asked')}>
            {words.offer}
          </Button>
        )}
      </div>
    </>
  );
};
