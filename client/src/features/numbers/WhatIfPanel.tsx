// What if: sliders over a copy of the numbers. Its frame says in words that nothing is saved.
import type { Tested } from '@tday/shared/appraisal/sensitivity';
import type { Case, CaseOption } from '@tday/shared/case/case';
import { type CaseDriver, readDrivers } from '@tday/shared/case/read-drivers';
import type { WhatIf } from '@tday/shared/case/what-if';
import { isRowId } from '@tday/shared/ids';
import { shownMoney, titled } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';
import { Button } from '../../ui/Button.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { PercentSlider } from './PercentSlider.tsx';
import { shownChange } from './shown-change.ts';
import { useAnnounceSettled } from './use-announce-settled.ts';
import { useWhatIf } from './use-what-if.ts';

const words = numbersWords.en.whatIf;

interface ControlsProps {
  readonly read: Case;
  readonly whatIf: WhatIf;
  readonly onChange: (change: Partial<WhatIf>) => void;
}

const OptionChoice = ({ read, whatIf, onChange }: ControlsProps) => (
  <Select
    id="what-if-option"
    label={numbersWords.en.option}
    choices={read.options
      .filter(({ standing }) => standing !== 'business-as-usual')
      .map(({ row, name }) => ({ value: row, label: name }))}
    value={whatIf.option}
    onChange={(option) => option !== undefined && isRowId(option) && onChange({ option })}
  />
);

interface DriverValueProps {
  readonly driver: CaseDriver;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const DriverValue = ({ driver, value, onChange }: DriverValueProps) => (
  <TextInput
    id="what-if-driver-value"
    label={words.driverValue(driver.driver.name)}
    hint={words.assumed(String(driver.driver.central), driver.unit)}
    type="number"
    step="any"
    className="govuk-input--width-5"
    suffix={driver.unit || undefined}
    value={value}
    onChange={({ target }) =>
      target.value !== '' && Number.isFinite(Number(target.value)) && onChange(Number(target.value))
    }
  />
);

const DriverChoice = ({ read, whatIf, onChange }: ControlsProps) => {
  const drivers = readDrivers(read);
  const chosen = drivers.find(({ row }) => row === whatIf.driver?.row);
  if (drivers.length === 0) return null;
  const choose = (row: string | undefined) => {
    const driver = drivers.find((one) => one.row === row);
    onChange({
      driver: driver && { row: driver.row, value: driver.driver.central },
    });
  };
  return (
    <>
      <Select
        id="what-if-driver"
        label={words.driver}
        empty={words.noDriver}
        choices={drivers.map(({ row, driver }) => ({ value: row, label: driver.name }))}
        value={whatIf.driver?.row}
        onChange={choose}
      />
      {chosen && whatIf.driver && (
        <DriverValue
          driver={chosen}
          value={whatIf.driver.value}
          onChange={(value) => onChange({ driver: { row: chosen.row, value } })}
        />
      )}
    </>
  );
};

interface OutcomeProps {
  readonly read: Case;
  readonly whatIf: WhatIf;
  readonly option: CaseOption;
  readonly tested: Tested | undefined;
}

const Outcome = ({ read, whatIf, option, tested }: OutcomeProps) => {
  const npsv = tested?.results.npsv ?? option.results.npsv;
  const shown = titled(shownMoney(npsv), option.faults);
  const { words: changed } = shownChange(npsv - option.results.npsv);
  const overtaking = read.options
    .filter(({ row }) => tested?.overtakenBy.includes(row))
    .map(({ name }) => name)
    .join(', ');
  const overtaken = overtaking === '' ? '' : words.overtaken(overtaking);
  useAnnounceSettled('what-if', JSON.stringify(whatIf), () =>
    `${words.spoken(option.name, shown, changed)} ${overtaken}`.trim(),
  );
  return (
    <div className="tday-what-if__outcome">
      <p>
        {words.becomes(option.name)} <strong>{shown}</strong> {tested && words.change(changed)}
      </p>
      {overtaken && <p>{overtaken}</p>}
    </div>
  );
};

export const WhatIfPanel = ({ read }: { readonly read: Case }) => {
  const { whatIf, tested, said, refusal, change, reset, keep } = useWhatIf(read);
  const option = read.options.find(({ row }) => row === whatIf?.option);
  if (whatIf === undefined || option === undefined) return null;
  const controls = { read, whatIf, onChange: change };
  return (
    <section aria-labelledby="what-if" className="tday-what-if">
      <h2 id="what-if" className="govuk-heading-m">
        {words.title}
      </h2>
      <p className="govuk-body">
        <strong>{words.nothingSaved}</strong>
      </p>
      <OptionChoice {...controls} />
      <PercentSlider
        label={words.costs}
        value={whatIf.costs}
        onChange={(costs) => change({ costs })}
      />
      <PercentSlider
        label={words.benefits}
        value={whatIf.benefits}
        onChange={(benefits) => change({ benefits })}
      />
      <Select
        id="what-if-late"
        label={words.late}
        choices={read.years.map((_, late) => ({ value: String(late), label: words.years(late) }))}
        value={String(whatIf.late)}
        onChange={(late) => change({ late: Number(late ?? 0) })}
      />
      <DriverChoice {...controls} />
      <Outcome read={read} whatIf={whatIf} option={option} tested={tested} />
      <div className="govuk-button-group">
        {read.plan.tests && refusal === undefined && tested && (
          <Button onClick={keep}>{words.keep}</Button>
        )}
        <Button look="secondary" onClick={reset}>
          {words.reset}
        </Button>
      </div>
      <div role="status">{said && <InsetText>{said}</InsetText>}</div>
    </section>
  );
};
