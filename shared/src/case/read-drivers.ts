// What benefits rest on, as drivers of an appraisal: numbers that some lines are proportional to.
import type { Driver } from '../appraisal/driver.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { Case } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { type PartReader, readersOf } from './part-reader.ts';
import { type Bounds, RecordReader } from './record-reader.ts';

const words = caseWords.en;

export interface CaseDriver {
  readonly row: RowId;
  readonly driver: Driver;
  /** "minutes"; empty where nobody said. */
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
}

type DriverName = 'lines' | 'value' | 'low' | 'high' | 'unit';

interface ReadDriver {
  readonly driver?: CaseDriver;
  readonly faults: readonly CaseFault[];
}

const anyNumber: Bounds = [-1e13, 1e13];

const readDriver = (answers: Answers, part: PartReader<DriverName>): ReadDriver => {
  const reader = new RecordReader(answers, part, words.unnamedDriver);
  const central = reader.number('value', anyNumber);
  const low = reader.number('low', anyNumber);
  const high = reader.number('high', anyNumber);
  const lines = reader.links('lines');
  // Nothing is in proportion to nothing.
  if (central === 0) reader.fault('value', words.stillDriver(reader.name));
  const { row } = part;
  const { name, faults } = reader;
  if (central === 0) return { faults };
  if (row === undefined || central === undefined || lines.length === 0) return { faults };
  const driver = {
    row,
    driver: { name, lines, central },
    unit: part.text('unit'),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
  return { driver, faults };
};

const readEach = ({ answers, plan }: Case): readonly ReadDriver[] =>
  readersOf<DriverName>(answers, plan.drivers).map((part) => readDriver(answers, part));

/** Without those that have no value yet, or rest under no line. */
export const readDrivers = (read: Case): readonly CaseDriver[] =>
  readEach(read).flatMap(({ driver }) => (driver === undefined ? [] : [driver]));

export const driverFaults = (read: Case): readonly CaseFault[] =>
  readEach(read).flatMap(({ faults }) => faults);
