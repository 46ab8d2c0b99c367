// The trace: what is missing or in doubt, who serves what, what comes of each, and what options meet.
import { findSection } from '@tday/shared/template';
import { traceCsv } from '@tday/shared/trace/trace-csv';
import { traceWords } from '@tday/shared/words/trace';
import { useEffect, useRef, useState } from 'react';
import { saveCsv } from '../features/save-csv.ts';
import { BranchView } from '../features/trace/BranchView.tsx';
import { MatrixView } from '../features/trace/MatrixView.tsx';
import { MustsMet } from '../features/trace/MustsMet.tsx';
import { ProblemList } from '../features/trace/ProblemList.tsx';
import { useTrace } from '../features/use-trace.ts';
import type { TraceReading } from '../model/trace-store.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useAnnouncer } from '../ui/use-announcer.ts';

const words = traceWords.en;

/** Said once it has settled, and only when the numbers are other ones. */
const useAnnounceCount = ({ holes, suspects }: TraceReading): void => {
  const announcer = useAnnouncer();
  const said = useRef<string>(undefined);
  const says = words.screen.count(holes.length, suspects.length);
  useEffect(() => {
    const isNew = said.current !== undefined && said.current !== says;
    said.current = says;
    if (isNew) announcer.politely('trace', () => said.current ?? says);
  }, [announcer, says]);
};

const Planned = ({ reading }: { readonly reading: TraceReading }) => {
  const [onlyProblems, setOnlyProblems] = useState(false);
  useAnnounceCount(reading);
  const { trace } = reading;
  if (trace === undefined) return <p className="govuk-body">{words.none}</p>;
  const shown = { reading, trace, onlyProblems };
  const { template } = trace.answers.source;
  const titles = trace.steps.map(({ register }) => findSection(template, register)?.title ?? '');
  return (
    <>
      <p className="govuk-body">{words.says(titles)}</p>
      <Button small onClick={() => saveCsv(traceCsv(trace), words.csv.file)}>
        {words.screen.download}
      </Button>
      <ProblemList reading={reading} />
      <Checkbox label={words.screen.onlyHoles} checked={onlyProblems} onChange={setOnlyProblems} />
      <MatrixView {...shown} />
      <BranchView {...shown} />
      <MustsMet trace={trace} />
    </>
  );
};

export const TraceScreen = () => (
  <div className="tday-trace">
    <h1 className="govuk-heading-l">{words.title}</h1>
    <Planned reading={useTrace()} />
  </div>
);
