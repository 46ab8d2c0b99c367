// Starting a workshop from a template. Whatever goes wrong, what was typed stays.
import { startWords } from '@tday/shared/words/start';
import { type Marking, markings } from '@tday/shared/workshop';
import { type FormEvent, useState } from 'react';
import type { Ask } from '../../model/wire.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { HostCode } from './HostCode.tsx';
import { isNotDone, type StartedWorkshop } from './server-answers.ts';
import {
  emptyAnswers,
  faultOfRefusal,
  faultsOf,
  type StartAnswers,
  type StartFault,
} from './start-form.ts';
import { startWorkshop } from './use-start.ts';

const words = startWords.en.form;

const idOf = (field: StartFault['field']): string =>
  field === 'marking' ? 'start-marking-OFFICIAL' : `start-${field}`;

interface StartFormProps {
  readonly ask: Ask;
  readonly template: { readonly id: string; readonly title: string };
  readonly onStarted: (started: StartedWorkshop, title: string) => void;
}

const useStarting = ({ ask, template, onStarted }: StartFormProps) => {
  const [faults, setFaults] = useState<readonly StartFault[]>([]);
  const [asksHostCode, setAsksHostCode] = useState(false);
  const [starting, setStarting] = useState(false);
  const start = async (answers: StartAnswers) => {
    const found = faultsOf(answers, asksHostCode);
    setFaults(found);
    if (found.length > 0) return;
    setStarting(true);
    const { hostCode, ...rest } = answers;
    const body = { template: template.id, ...rest, ...(asksHostCode && { hostCode }) };
    const started = await startWorkshop(ask, body);
    setStarting(false);
    if (!isNotDone(started)) return onStarted(started, answers.title);
    setAsksHostCode(asksHostCode || started.refused === 'wrong-host-code');
    setFaults([faultOfRefusal(started)]);
  };
  return { faults, asksHostCode, starting, start };
};

export const StartForm = (props: StartFormProps) => {
  const { faults, asksHostCode, starting, start } = useStarting(props);
  const [answers, setAnswers] = useState(emptyAnswers);
  const faultAt = (field: keyof StartAnswers) =>
    faults.find((fault) => fault.field === field)?.says;
  const boxOf = (field: 'title' | 'name' | 'place') => ({
    id: idOf(field),
    value: answers[field],
    error: faultAt(field),
    onChange: (event: { target: { value: string } }) =>
      setAnswers({ ...answers, [field]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!starting) void start(answers);
  };
  return (
    <form onSubmit={submit} noValidate className="tday-start-form">
      <ErrorSummary
        title={startWords.en.problem}
        errors={faults.map(({ field, says }) => ({ id: idOf(field), says }))}
      />
      <h1 className="govuk-heading-xl" tabIndex={-1}>
        {words.title(props.template.title)}
      </h1>
      <TextInput {...boxOf('title')} label={words.name} hint={words.nameHint} autoComplete="off" />
      <TextInput
        {...boxOf('name')}
        label={words.yourName}
        hint={words.yourNameHint}
        className="govuk-input--width-20"
        autoComplete="name"
        spellCheck={false}
      />
      <Radios
        id="start-marking"
        legend={words.marking}
        hint={words.markingHint}
        choices={markings.map((marking) => ({
          value: marking,
          label: marking,
          hint: words.markings[marking],
        }))}
        value={answers.marking}
        onChange={(marking) => setAnswers({ ...answers, marking: marking as Marking })}
      />
      <TextInput
        {...boxOf('place')}
        label={words.place}
        hint={words.placeHint}
        className="govuk-input--width-20"
        autoComplete="off"
      />
      {asksHostCode && (
        <HostCode
          id={idOf('hostCode')}
          value={answers.hostCode}
          error={faultAt('hostCode')}
          onChange={(hostCode) => setAnswers({ ...answers, hostCode })}
        />
      )}
      <Button id={idOf('button')} look="primary" type="submit" aria-disabled={starting}>
        {starting ? words.starting : words.button}
      </Button>
    </form>
  );
};
