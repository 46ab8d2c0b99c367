// What is to be otherwise in an option, as changes of an appraisal: of a what-if, and of a test that was kept.
import type { Driver } from '../appraisal/driver.ts';
import type { Change } from '../appraisal/sensitivity.ts';

export interface Otherwise {
  /** Percent: 20 is 20% more. */
  readonly costs: number | undefined;
  readonly benefits: number | undefined;
  /** Whole years by which benefits come later. */
  readonly late: number | undefined;
  readonly driver: { readonly driver: Driver; readonly value: number } | undefined;
}

/** To be made one after the other; none where nothing is said to be otherwise. */
export const changesOf = ({ costs, benefits, late, driver }: Otherwise): readonly Change[] => [
  ...(costs === undefined && benefits === undefined
    ? []
    : [{ kind: 'amounts', costs: (costs ?? 0) / 100, benefits: (benefits ?? 0) / 100 } as const]),
  ...(late === undefined ? [] : [{ kind: 'late-benefits', years: late } as const]),
  ...(driver === undefined ? [] : [{ kind: 'driver', ...driver } as const]),
];
