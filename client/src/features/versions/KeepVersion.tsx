import { versionWords } from '@tday/shared/words/versions';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useAsk } from '../use-model.ts';

const words = versionWords.en.keep;

interface KeepVersionProps {
  /** What is to be said once it is kept. */
  readonly onKept: (says: string) => void;
}

export const KeepVersion = ({ onKept }: KeepVersionProps) => {
  const ask = useAsk();
  const [label, setLabel] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [asking, setAsking] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (asking) return;
    setAsking(true);
    const says = await ask({ type: 'keep-version', label });
    setAsking(false);
    setRefusal(says);
    if (says !== undefined) return;
    setLabel('');
    onKept(words.done(label));
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      <h2 className="govuk-heading-m">{words.title}</h2>
      <div role="alert" className="govuk-visually-hidden">
        {refusal}
      </div>
      <TextInput
        id="version-label"
        label={words.label}
        hint={words.hint}
        error={refusal}
        value={label}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit">{words.button}</Button>
    </form>
  );
};
