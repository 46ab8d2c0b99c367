// "Keep, because ...": the reason why something that a check found is to stay as it is.
import { type Finding, reasonPlaceOf } from '@tday/shared/checks/finding';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useKeepReason } from '../use-checks.ts';

const words = checkMarkWords.en.keep;

const KeepForm = ({
  finding,
  onDone,
}: {
  readonly finding: Finding;
  readonly onDone: () => void;
}) => {
  const id = useId();
  const keep = useKeepReason();
  const announcer = useAnnouncer();
  const [because, setBecause] = useState('');
  const [fault, setFault] = useState<string>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (because.trim() === '') return setFault(words.empty);
    keep(reasonPlaceOf(finding), { because, about: finding.about ?? [] });
    announcer.politely('kept with a reason', () => words.saved);
    onDone();
  };
  return (
    <form className="tday-keep" onSubmit={save} noValidate>
      <TextInput
        id={id}
        label={words.label}
        hint={words.hint}
        error={fault}
        maxLength={500}
        value={because}
        onChange={({ target }) => setBecause(target.value)}
        autoFocus
      />
      <div className="govuk-button-group">
        <Button small type="submit">
          {words.save}
        </Button>
        <Button small look="plain" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

export const KeepReason = ({ finding }: { readonly finding: Finding }) => {
  const keep = useKeepReason();
  const [open, setOpen] = useState(false);
  if (finding.kept !== undefined) {
    return (
      <Button small look="plain" onClick={() => keep(reasonPlaceOf(finding), undefined)}>
        {words.back}
      </Button>
    );
  }
  if (open) return <KeepForm finding={finding} onDone={() => setOpen(false)} />;
  return (
    <Button small look="plain" onClick={() => setOpen(true)}>
      {words.open}
      <span className="govuk-visually-hidden"> {words.about(finding.says)}</span>
    </Button>
  );
};
