// What if: one option with its costs, its benefits, their time or one driver otherwise, on a copy. Nothing is
// written until somebody keeps it as a test.
import { type Change, type Tested, testOption } from '../appraisal/sensitivity.ts';
import type { RowId } from '../ids.ts';
import { proseJson } from '../prose.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { Case } from './case.ts';
import { changesOf } from './changes.ts';
import { readDrivers } from './read-drivers.ts';
import { nameOfChange } from './tests-of-case.ts';

export interface WhatIf {
  readonly option: RowId;
  /** Percent: 20 is 20% more. */
  readonly costs: number;
  readonly benefits: number;
  /** Years by which benefits come later. */
  readonly late: number;
  readonly driver?: { readonly row: RowId; readonly value: number } | undefined;
}

/** What stands as it is assumed is not otherwise. */
const changesAsked = (read: Case, { costs, benefits, late, driver }: WhatIf): readonly Change[] => {
  const found = readDrivers(read).find(({ row }) => row === driver?.row)?.driver;
  const moves = found && driver && driver.value !== found.central;
  return changesOf({
    costs: costs || undefined,
    benefits: benefits || undefined,
    late: late || undefined,
    driver: moves ? { driver: found, value: driver.value } : undefined,
  });
};

/** Undefined where nothing is otherwise. */
export const testWhatIf = (read: Case, whatIf: WhatIf): Tested | undefined => {
  const changes = changesAsked(read, whatIf);
  return changes.length === 0
    ? undefined
    : testOption(read.appraisal, whatIf.option, [{ kind: 'together', changes }])[0];
};

/** In words, as it is kept: "Costs 20% higher, benefits a year late". */
export const nameOfWhatIf = (read: Case, whatIf: WhatIf): string =>
  changesAsked(read, whatIf).map(nameOfChange).join(', ');

/** What to write into a row of the tests, by field. */
export const answersOfWhatIf = (
  whatIf: WhatIf,
  { fields }: NonNullable<AppraisalPlan['tests']>,
): readonly (readonly [field: string, raw: unknown])[] => {
  const changed = (field: string | undefined, number: number): readonly [string, unknown][] =>
    field === undefined || number === 0 ? [] : [[field, number]];
  const { costs, benefits, late, driver } = whatIf;
  return [
    [fields.option, [whatIf.option]],
    ...changed(fields.costs, costs),
    ...changed(fields.benefits, benefits),
    ...changed(fields.late, late),
    ...(driver === undefined || fields.driver === undefined || fields.driverValue === undefined
      ? []
      : ([
          [fields.driver, [driver.row]],
          [fields.driverValue, driver.value],
        ] as const)),
  ];
};

/** The words of the test's name, as prose lies in the content. */
export const titleOfWhatIf = (read: Case, whatIf: WhatIf): unknown =>
  proseJson(nameOfWhatIf(read, whatIf));
