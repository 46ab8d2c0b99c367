import type { Command } from '@tday/shared/commands';
import { stageWords } from '@tday/shared/words/stages';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

const words = stageWords.en.controls;

export const CloseWorkshop = ({ press }: { readonly press: (command: Command) => void }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.closeWorkshop}</Button>
      <Dialog title={words.closeQuestion} open={asking} onClose={() => setAsking(false)}>
        <p className="govuk-body">{words.closeSays}</p>
        <div className="govuk-button-group">
          <Button
            look="warning"
            onClick={() => {
              setAsking(false);
              press({ type: 'close' });
            }}
          >
            {words.closeYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.closeNo}</Button>
        </div>
      </Dialog>
    </>
  );
};
