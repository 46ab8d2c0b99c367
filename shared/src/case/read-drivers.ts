// What benefits rest on, as drivers of an appraisal: numbers that some lines are proportional to.
import type { Driver } from '../appraisal/driver.ts';
import type { RowId } from '../ids.ts';
import { caseWords } from '../words/case.ts';
import type { Case } from './case.ts';
import { readersOf } from './part-reader.ts';

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

/** Without those that have no value yet, or rest under no line. */
export const readDrivers = ({ answers, plan }: Case): readonly CaseDriver[] =>
  readersOf<DriverName>(answers, plan.drivers).flatMap((reader): readonly CaseDriver[] => {
    const { row, section } = reader;
    const central = reader.known('value');
    const lines = reader.rows('lines');
    if (row === undefined || central === undefined || lines.length === 0) return [];
    const [low, high] = [reader.known('low'), reader.known('high')];
    const name = answers.rowTitle(section.id, row) || words.unnamedDriver;
    return [
      {
        row,
        driver: { name, lines, central },
        unit: reader.text('unit'),
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
      },
    ];
  });
