// The option with the highest net value: the first of them, where several have the same.
import type { CaseOption } from './case.ts';
import type { CaseFault } from './case-fault.ts';

export const highestOption = (options: readonly CaseOption[]): CaseOption | undefined =>
  options.reduce<CaseOption | undefined>(
    (highest, option) =>
      highest === undefined || option.results.npsv > highest.results.npsv ? option : highest,
    undefined,
  );

/** What makes it uncertain which one is the highest: any other may be. */
export const faultsOfHighest = (options: readonly CaseOption[]): readonly CaseFault[] =>
  options.flatMap(({ faults }) => faults);
