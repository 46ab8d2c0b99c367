// The option with the highest net value: the first of them, where several have the same.
import type { CaseOption } from './case.ts';

export const highestOption = (options: readonly CaseOption[]): CaseOption | undefined =>
  options.reduce<CaseOption | undefined>(
    (highest, option) =>
      highest === undefined || option.results.npsv > highest.results.npsv ? option : highest,
    undefined,
  );
