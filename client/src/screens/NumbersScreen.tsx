// What the options are worth, while it changes: the answer so far, the options side by side, why they
// moved, and how each number is worked out.
import type { Case } from '@tday/shared/case/case';
import { switchesTable } from '@tday/shared/report/numbers/switches-table';
import { testsTable } from '@tday/shared/report/numbers/tests-table';
import { numbersWords } from '@tday/shared/words/numbers';
import { useMemo, useState } from 'react';
import { CaseFigures } from '../features/figures/CaseFigures.tsx';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { HighestNow } from '../features/numbers/HighestNow.tsx';
import { MissingNumbers } from '../features/numbers/MissingNumbers.tsx';
import { MovesList } from '../features/numbers/MovesList.tsx';
import { OptionsTable, type Working } from '../features/numbers/OptionsTable.tsx';
import { SimulationPanel } from '../features/numbers/SimulationPanel.tsx';
import { WhatIfPanel } from '../features/numbers/WhatIfPanel.tsx';
import { WorkedOut } from '../features/numbers/WorkedOut.tsx';
import { BlockViews } from '../features/report/BlockViews.tsx';
import { useCase, useMoves, useSinceStage } from '../features/use-case.ts';
import { useTemplate, useWorkshop } from '../features/use-model.ts';

const words = numbersWords.en.screen;

const Numbers = ({ read }: { readonly read: Case }) => {
  const since = useSinceStage();
  const moves = useMoves(read, since);
  const [working, setWorking] = useState<Working>();
  const whatChanges = useMemo(() => [testsTable(read), switchesTable(read)], [read]);
  return (
    <>
      <HighestNow read={read} since={since} moves={moves} />
      <OptionsTable read={read} since={since} onWorking={setWorking} />
      <WorkedOut read={read} working={working} onClose={() => setWorking(undefined)} />
      <MissingNumbers read={read} />
      <CaseFigures read={read} />
      <BlockViews blocks={whatChanges} />
      <SimulationPanel read={read} />
      <WhatIfPanel read={read} />
      <MovesList read={read} moves={moves} since={since.since} />
    </>
  );
};

const NoOptions = ({ read }: { readonly read: Case }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const place = { at: 'sections', section: read.plan.options.register } as const;
  return (
    <p className="govuk-body">
      {words.noOptions} <Link to={pathTo(id, place)}>{words.toOptions}</Link>
    </p>
  );
};

export const NumbersScreen = () => {
  const { appraisal } = useTemplate();
  const read = useCase();
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      {appraisal === undefined && <p className="govuk-body">{words.none}</p>}
      {appraisal && read === undefined && <p className="govuk-body">{words.hidden}</p>}
      {read && (read.options.length === 0 ? <NoOptions read={read} /> : <Numbers read={read} />)}
    </>
  );
};
