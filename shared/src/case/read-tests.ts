// The tests that the room keeps: one option, and what is to be otherwise in it. A test that cannot be read is not
// made, and says so.
import type { Driver } from '../appraisal/driver.ts';
import type { Change } from '../appraisal/sensitivity.ts';
import type { RowId } from '../ids.ts';
import { caseWords } from '../words/case.ts';
import type { Case, CaseOption } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { changesOf } from './changes.ts';
import { type PartReader, readersOf } from './part-reader.ts';
import { type CaseDriver, readDrivers } from './read-drivers.ts';
import { type Bounds, RecordReader } from './record-reader.ts';

const words = caseWords.en;

export interface KeptTest {
  readonly row: RowId;
  /** Empty where nobody named it. */
  readonly name: string;
  readonly option: CaseOption;
  readonly changes: readonly Change[];
}

interface ReadTest {
  readonly test?: KeptTest;
  readonly faults: readonly CaseFault[];
}

type TestName = 'option' | 'costs' | 'benefits' | 'late' | 'driver' | 'driverValue';

const percentBounds: Bounds = [-100, 1000];
const lateBounds: Bounds = [0, 60];
const anyNumber: Bounds = [-1e13, 1e13];

class TestReader extends RecordReader<TestName> {
  /** Half of it named is a slip: neither is passed over. */
  driver({ plan }: Case, drivers: readonly CaseDriver[], option: CaseOption | undefined) {
    const row = plan.drivers && this.link('driver', plan.drivers.register);
    const value = this.number('driverValue', anyNumber);
    if (this.faults.length > 0 || (row === undefined && value === undefined)) return undefined;
    if (row === undefined || value === undefined) {
      this.fault('driverValue', words.halfDriver(this.name));
      return undefined;
    }
    const driver = drivers.find((each) => each.row === row)?.driver;
    if (driver === undefined) this.fault('driver', words.unreadDriver(this.name));
    else if (option !== undefined && !restsOn(option, driver))
      this.fault('driver', words.driverElsewhere(this.name));
    return driver && { driver, value };
  }
}

const restsOn = ({ input }: CaseOption, { lines }: Driver): boolean =>
  [...input.costs, ...input.benefits].some(({ id }) => lines.includes(id));

const readTest = (
  read: Case,
  drivers: readonly CaseDriver[],
  part: PartReader<TestName>,
): ReadTest => {
  const { answers, plan, options } = read;
  const { row, section } = part;
  const reader = new TestReader(answers, part, words.unnamedTest);
  const named = reader.link('option', plan.options.register);
  const option = options.find((each) => each.row === named);
  const changes = changesOf({
    costs: reader.percent('costs', percentBounds),
    benefits: reader.percent('benefits', percentBounds),
    late: reader.whole('late', lateBounds),
    driver: reader.driver(read, drivers, option),
  });
  const { faults } = reader;
  const isNone = row === undefined || option === undefined || changes.length === 0;
  if (isNone || faults.length > 0) return { faults };
  return { faults, test: { row, option, changes, name: answers.rowTitle(section.id, row) } };
};

const readEach = (read: Case): readonly ReadTest[] => {
  const drivers = readDrivers(read);
  return readersOf<TestName>(read.answers, read.plan.tests).map((part) =>
    readTest(read, drivers, part),
  );
};

export const readTests = (read: Case): readonly KeptTest[] =>
  readEach(read).flatMap(({ test }) => (test === undefined ? [] : [test]));

export const testFaults = (read: Case): readonly CaseFault[] =>
  readEach(read).flatMap(({ faults }) => faults);
