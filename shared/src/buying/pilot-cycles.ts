// A pilot in cycles of two or three weeks: each ends with something shown to the people it is for, and
// the last with the gate.
import { addDays } from './days.ts';

export interface PilotCycle {
  readonly number: number;
  readonly begins: string;
  readonly ends: string;
  /** The last cycle ends at the gate: stop, change or grow. */
  readonly isLast: boolean;
}

export type CycleWeeks = 2 | 3;

const mostCycles = 26;

/** As many cycles as are begun within the weeks of the pilot; the last may be shorter. */
export const pilotCycles = (
  begins: string,
  weeksAsked: number,
  weeksEach: CycleWeeks,
): readonly PilotCycle[] => {
  const weeks = Math.min(weeksAsked, mostCycles * weeksEach);
  const count = Math.ceil(weeks / weeksEach);
  const lastDay = addDays(begins, weeks * 7 - 3);
  return Array.from({ length: count }, (_, index) => {
    const first = addDays(begins, index * weeksEach * 7);
    const friday = addDays(first, weeksEach * 7 - 3);
    return {
      number: index + 1,
      begins: first,
      ends: friday < lastDay ? friday : lastDay,
      isLast: index === count - 1,
    };
  });
};
