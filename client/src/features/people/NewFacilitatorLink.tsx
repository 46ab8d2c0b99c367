// Puts another facilitator's link in the place of the one before, after asking once whether that is meant.
import { peopleWords } from '@tday/shared/words/people';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useOpenWorkshop } from '../use-model.ts';

const words = peopleWords.en.facilitatorLink.renew;

interface NewFacilitatorLinkProps {
  readonly onMade: (link: string) => void;
}

export const NewFacilitatorLink = ({ onMade }: NewFacilitatorLinkProps) => {
  const open = useOpenWorkshop();
  const [step, setStep] = useState<'offered' | 'asked' | 'made'>('offered');
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
      {step === 'asked' ? (
        <div className="govuk-button-group">
          <Button look="warning" onClick={() => void make()}>
            {words.confirm}
          </Button>
          <Button onClick={() => setStep('offered')}>{words.cancel}</Button>
        </div>
      ) : (
        <Button onClick={() => setStep('asked')}>{words.offer}</Button>
      )}
    </>
  );
};
