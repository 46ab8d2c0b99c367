// Bringing a version back: asked twice, since everybody's text changes with it.
import { versionWords } from '@tday/shared/words/versions';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useAsk } from '../use-model.ts';
import type { ShownVersion } from './use-versions.ts';

const words = versionWords.en;

interface RestoreVersionProps {
  readonly version: ShownVersion;
  /** What is to be said once it is so. */
  readonly onRestored: (says: string) => void;
}

export const RestoreVersion = ({ version, onRestored }: RestoreVersionProps) => {
  const ask = useAsk();
  const [asking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { number, label, when } = version;
  const restore = async () => {
    if (isBusy) return;
    setBusy(true);
    const says = await ask({ type: 'restore-version', version: number });
    setBusy(false);
    setRefusal(says);
    if (says !== undefined) return;
    setAsking(false);
    onRestored(words.confirm.done(label));
  };
  return (
    <>
      <Button
        small
        aria-label={words.restoreSpoken(label, when)}
        onClick={() => {
          setRefusal(undefined);
          setAsking(true);
        }}
      >
        {words.restore}
      </Button>
      <Dialog title={words.confirm.title(label)} open={asking} onClose={() => setAsking(false)}>
        <p className="govuk-body">{when}</p>
        <p className="govuk-body">{words.confirm.says}</p>
        <p className="govuk-body">{words.confirm.undo}</p>
        {refusal && (
          <p className="govuk-error-message" role="alert">
            {words.refused}: {refusal}
          </p>
        )}
        <div className="govuk-button-group">
          <Button look="warning" onClick={() => void restore()}>
            {words.confirm.yes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.confirm.no}</Button>
        </div>
      </Dialog>
    </>
  );
};
