import { startWords } from '@tday/shared/words/start';
import { TextInput } from '../../ui/TextInput.tsx';

interface HostCodeProps {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export const HostCode = ({ id, value, error, onChange }: HostCodeProps) => (
  <TextInput
    id={id}
    label={startWords.en.form.hostCode}
    hint={startWords.en.form.hostCodeHint}
    className="govuk-input--width-20"
    autoComplete="off"
    spellCheck={false}
    error={error}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
