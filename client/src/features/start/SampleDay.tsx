// Opens the sample day. A server that asks for a host code asks for it here too.
import { startWords } from '@tday/shared/words/start';
import { type FormEvent, useState } from 'react';
import type { Ask } from '../../model/wire.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { go, pathTo } from '../go.ts';
import { HostCode } from './HostCode.tsx';
import { isNotDone, type NotDone } from './server-answers.ts';
import { openSample } from './use-start.ts';

const words = startWords.en;
const hostCodeId = 'sample-host-code';

const useSample = (ask: Ask) => {
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<NotDone>();
  const [asksCode, setAsksCode] = useState(false);
  const open = async (hostCode: string) => {
    setOpening(true);
    setProblem(undefined);
    const opened = await openSample(ask, asksCode ? hostCode : undefined);
    setOpening(false);
    if (!isNotDone(opened)) return go(pathTo(opened.workshop, { at: 'today' }));
    setAsksCode(asksCode || opened.refused === 'wrong-host-code');
    setProblem(opened);
  };
  return { opening, problem, asksCode, open };
};

export const SampleDay = ({ ask }: { readonly ask: Ask }) => {
  const { opening, problem, asksCode, open } = useSample(ask);
  const [hostCode, setHostCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!opening) void open(hostCode);
  };
  return (
    <section aria-labelledby="sample" className="tday-sample">
      <h2 id="sample" className="govuk-heading-m">
        {words.sample.title}
      </h2>
      <p className="govuk-body">{words.sample.says}</p>
      {problem && (
        <ErrorSummary
          title={words.problem}
          errors={[{ id: asksCode ? hostCodeId : 'sample-open', says: problem.problem }]}
        />
      )}
      <form onSubmit={submit} noValidate>
        {asksCode && (
          <HostCode
            id={hostCodeId}
            value={hostCode}
            error={problem?.problem}
            onChange={setHostCode}
          />
        )}
        <Button id="sample-open" type="submit">
          {opening ? words.sample.opening : words.sample.button}
        </Button>
      </form>
    </section>
  );
};
