// What comes of each row, nested: each row folded, so that a phone shows all of them at a glance.

import { findSection } from '@tday/shared/template';
import { type Branch, branchesFrom } from '@tday/shared/trace/branches';
import { placeKey, type RowPlace } from '@tday/shared/trace/link-graph';
import { nameOfPlace } from '@tday/shared/trace/place-name';
import type { Trace } from '@tday/shared/trace/trace';
import { traceWords } from '@tday/shared/words/trace';
import { useId, useState } from 'react';
import type { TraceReading } from '../../model/trace-store.ts';
import { Details } from '../../ui/Details.tsx';
import { Select } from '../../ui/Select.tsx';
import { PlaceLink } from './PlaceLinks.tsx';
import { problemBranches } from './shown-trace.ts';

const words = traceWords.en;

interface BranchListProps {
  readonly reading: TraceReading;
  readonly branches: readonly Branch[];
}

const BranchList = ({ reading, branches }: BranchListProps) => (
  <ul className="tday-branches">
    {branches.map(({ place, by, below, rest }) => (
      <li key={`${placeKey(place)}/${by?.id}`}>
        <PlaceLink answers={reading.answers} place={place} />
        {rest !== undefined && ` (${words.list[rest]})`}
        {reading.saysAt(place).map((says) => (
          <span key={says} className="tday-branches__problem">
            {says}
          </span>
        ))}
        {below.length > 0 && <BranchList reading={reading} branches={below} />}
      </li>
    ))}
  </ul>
);

const countOf = (branches: readonly Branch[]): number =>
  branches.reduce((sum, { below }) => sum + 1 + countOf(below), 0);

interface BranchViewProps {
  readonly reading: TraceReading;
  readonly trace: Trace;
  readonly onlyProblems: boolean;
}

/** Where the plan's first link leads: the beginning that people ask for first. */
const firstRoot = ({ steps, answers }: Trace): string | undefined => {
  for (const { register, links = [] } of steps) {
    const section = findSection(answers.source.template, register);
    const field = section?.fields.find(({ id }) => id === links[0]?.field);
    if (field?.type === 'link' && answers.mayRead(field.register)) return field.register;
  }
  return steps[0]?.register;
};

export const BranchView = ({ reading, trace, onlyProblems }: BranchViewProps) => {
  const id = useId();
  const [wanted, setWanted] = useState<string>();
  const { answers } = trace;
  const root = wanted ?? firstRoot(trace);
  const hasProblem = (place: RowPlace) => reading.saysAt(place).length > 0;
  const all = root === undefined ? [] : branchesFrom(trace, root);
  const shown = onlyProblems ? problemBranches(all, hasProblem) : all;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="govuk-heading-m">
        {words.screen.list}
      </h2>
      <Select
        id={`${id}root`}
        label={words.screen.root}
        choices={trace.steps.map(({ register }) => ({
          value: register,
          label: findSection(answers.source.template, register)?.title ?? register,
        }))}
        value={root}
        onChange={setWanted}
      />
      {shown.length === 0 && (
        <p className="govuk-body">
          {all.length === 0 ? words.screen.empty : words.screen.noneOfThese}
        </p>
      )}
      {shown.map((branch) => (
        <Details
          key={placeKey(branch.place)}
          summary={words.screen.branch(nameOfPlace(answers, branch.place), countOf(branch.below))}
        >
          <BranchList reading={reading} branches={[branch]} />
        </Details>
      ))}
    </section>
  );
};
