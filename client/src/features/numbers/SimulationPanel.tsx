// What chance may make of the options, for whoever asks: a form for draws and seed, and what they came to.
import type { Case } from '@tday/shared/case/case';
import { formatNumber } from '@tday/shared/fields/amount';
import { simulationTable } from '@tday/shared/report/numbers/simulation-table';
import { numbersWords } from '@tday/shared/words/numbers';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { BlockViews } from '../report/BlockViews.tsx';
import { type Drawn, useSimulation } from './use-simulation.ts';

const words = numbersWords.en.simulation;

const drawChoices = [1_000, 10_000, 50_000].map((draws) => ({
  value: String(draws),
  label: formatNumber(draws),
}));

const usualDraws = '10000';
const largestSeed = 4_294_967_295;

/** Undefined where the words are no seed. */
const readSeed = (typed: string): number | undefined =>
  /^\d{1,10}$/.test(typed.trim()) && Number(typed) <= largestSeed ? Number(typed) : undefined;

interface SimulationFormProps {
  readonly isDrawing: boolean;
  readonly start: ReturnType<typeof useSimulation>['start'];
  readonly stop: () => void;
}

const SimulationForm = ({ isDrawing, start, stop }: SimulationFormProps) => {
  const [draws, setDraws] = useState(usualDraws);
  const [seed, setSeed] = useState('1');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = readSeed(seed);
    setError(known === undefined ? words.noSeed(formatNumber(largestSeed)) : undefined);
    if (known === undefined) document.getElementById('simulation-seed')?.focus();
    else start({ draws: Number(draws), seed: known });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Select
        id="simulation-draws"
        label={words.draws}
        choices={drawChoices}
        value={draws}
        onChange={(chosen) => setDraws(chosen ?? usualDraws)}
      />
      <TextInput
        id="simulation-seed"
        label={words.seed}
        hint={words.seedSays}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        className="govuk-input--width-10"
        value={seed}
        onChange={({ target }) => setSeed(target.value)}
      />
      <div className="govuk-button-group">
        <Button type="submit">{words.start}</Button>
        {isDrawing && (
          <Button look="secondary" onClick={stop}>
            {words.stop}
          </Button>
        )}
      </div>
    </form>
  );
};

const DrawnTable = ({ read, drawn }: { readonly read: Case; readonly drawn: Drawn }) => (
  <>
    {drawn.of !== read && <InsetText>{words.outdated}</InsetText>}
    <BlockViews blocks={[simulationTable(drawn.of, drawn.options, drawn.asked)]} />
  </>
);

const hasRange = ({ options }: Case): boolean =>
  options.some(
    ({ standing, input: { costs, benefits } }) =>
      standing !== 'business-as-usual' &&
      [...costs, ...benefits].some(({ range }) => range !== undefined),
  );

export const SimulationPanel = ({ read }: { readonly read: Case }) => {
  const { progress, drawn, start, stop } = useSimulation(read);
  return (
    <Details summary={words.title}>
      <p className="govuk-body">{words.says}</p>
      {hasRange(read) ? (
        <SimulationForm isDrawing={progress !== undefined} start={start} stop={stop} />
      ) : (
        <p className="govuk-body">{words.noRange}</p>
      )}
      {progress !== undefined && (
        <p className="govuk-body">{words.drawing(Math.floor(progress * 100))}</p>
      )}
      {drawn && <DrawnTable read={read} drawn={drawn} />}
    </Details>
  );
};
