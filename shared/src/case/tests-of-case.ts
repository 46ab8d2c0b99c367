// What would change the answer: the tests that every case shows, those that the room keeps, and the values
// at which the answer turns.
import type { OptionInput } from '../appraisal/appraisal-input.ts';
import { valueAt } from '../appraisal/driver.ts';
import { findSchedule } from '../appraisal/parameters.ts';
import { type Change, standardChanges, type Tested, testOption } from '../appraisal/sensitivity.ts';
import {
  everyBenefit,
  everyCost,
  nextBest,
  type SwitchingValue,
  type SwitchTo,
  switchingValue,
} from '../appraisal/switching.ts';
import type { RowId } from '../ids.ts';
import { caseWords } from '../words/case.ts';
import type { Case, CaseOption } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { type CaseDriver, driverFaults, readDrivers } from './read-drivers.ts';
import { readTests, testFaults } from './read-tests.ts';

const words = caseWords.en;

export interface CaseTest {
  readonly name: string;
  readonly option: CaseOption;
  readonly tested: Tested;
  /** The record that the room kept it in; without one, it is a test that every case shows. */
  readonly row?: RowId;
}

/** The option that tests are made of: the preferred one, until there is one the first that is not usual. */
export const testedOption = ({ options }: Case): CaseOption | undefined =>
  options.find(({ standing }) => standing === 'preferred') ??
  options.find(({ standing }) => standing !== 'business-as-usual');

/** What keeps the tests, or the values at which the answer turns, from being complete. */
export const faultsOfTests = (read: Case): readonly CaseFault[] => [
  ...(testedOption(read)?.faults ?? []),
  ...driverFaults(read),
  ...testFaults(read),
];

export const testsOf = (read: Case): readonly CaseTest[] => [
  ...usualTests(read),
  ...keptTests(read),
];

const usualTests = (read: Case): readonly CaseTest[] => {
  const option = testedOption(read);
  if (option === undefined) return [];
  const { parameters = {} } = read.answers.source.template;
  const changes = standardChanges(read.appraisal, findSchedule(parameters, 'lower'));
  return testOption(read.appraisal, option.row, changes).map((tested) => ({
    name: nameOfChange(tested.change),
    option,
    tested,
  }));
};

const percent = (share: number): number => Math.round(Math.abs(share) * 10_000) / 100;

export const nameOfChange = (change: Change): string => {
  switch (change.kind) {
    case 'amounts':
      return words.tests.amounts(
        change.costs === 0 ? undefined : words.tests.costs(percent(change.costs), change.costs > 0),
        change.benefits === 0
          ? undefined
          : words.tests.benefits(percent(change.benefits), change.benefits > 0),
      );
    case 'late-benefits':
      return words.tests.late(change.years);
    case 'uncorrected':
      return words.tests.uncorrected;
    case 'upper-bias':
      return words.tests.upperBias;
    case 'driver':
      return words.tests.driver(change.driver.name, change.value);
    case 'together':
      return change.changes.map(nameOfChange).join(', ');
    case 'rate':
      return words.tests.lowerRate;
  }
};

const keptTests = (read: Case): readonly CaseTest[] =>
  readTests(read).flatMap(({ row, option, changes, name }) =>
    testOption(read.appraisal, option.row, [{ kind: 'together', changes }]).map((tested) => ({
      name: name || changes.map(nameOfChange).join(', '),
      option,
      row,
      tested,
    })),
  );

export interface CaseSwitch {
  /** What has to change: "All benefits", or a driver. */
  readonly name: string;
  readonly option: CaseOption;
  /** The option that is then as good; undefined where the option is then worth nothing. */
  readonly against: CaseOption | undefined;
  readonly value: SwitchingValue;
  /** Of a driver: its value then. */
  readonly driver?: { readonly driver: CaseDriver; readonly value: number };
}

interface Lines {
  readonly name: string;
  readonly ids: readonly string[];
  readonly driver?: CaseDriver;
}

const linesThatMatter = (read: Case, input: OptionInput): readonly Lines[] => [
  { name: words.switches.benefits, ids: everyBenefit(input) },
  { name: words.switches.costs, ids: everyCost(input) },
  ...readDrivers(read)
    .filter(({ driver }) => driver.lines.some((line) => everyBenefit(input).includes(line)))
    .map((driver) => ({ name: driver.driver.name, ids: driver.driver.lines, driver })),
];

/** Against nothing first, then against the next best option; only what a change can bring about. */
export const switchesOf = (read: Case): readonly CaseSwitch[] => {
  const option = testedOption(read);
  if (option === undefined) return [];
  const best = nextBest(read.appraisal, option.row);
  const against = read.options.find(({ row }) => row === best);
  return linesThatMatter(read, option.input).flatMap(({ name, ids, driver }) => {
    const at = (to: SwitchTo, other: CaseOption | undefined): readonly CaseSwitch[] => {
      const value = switchingValue(read.appraisal, option.row, ids, to);
      if (value === undefined || value.times < 0) return [];
      const reached = driver && { driver, value: valueAt(driver.driver, value.times) };
      return [{ name, option, against: other, value, ...(reached && { driver: reached }) }];
    };
    const others =
      against === undefined || against.standing === 'business-as-usual'
        ? []
        : at({ kind: 'option', id: against.row }, against);
    return [...at({ kind: 'nothing' }, undefined), ...others];
  });
};
