// A route as a plan: each step with the least time that the law sets or the time that we propose, laid
// out from the day on which the procurement commences.
import { addDays, daysBetween, lastWorkingDay, workingDayFrom } from './days.ts';
import type { LeastPeriod, ProcurementRules, RouteStep } from './procurement-rules.ts';
import type { RouteSuggestion } from './suggest-route.ts';

export interface PlannedStep {
  readonly step: string;
  readonly notices: readonly string[];
  /** The least time that the law sets; undefined where the time is our proposal. */
  readonly least?: LeastPeriod;
  /** Set by no fixed time, but to be reasonable: light touch. */
  readonly isReasonable: boolean;
  readonly begins: string;
  readonly ends: string;
  /** Weeks of the plan, counted from 1. */
  readonly firstWeek: number;
  readonly lastWeek: number;
}

export interface RoutePlan {
  readonly steps: readonly PlannedStep[];
  readonly weeks: number;
  /** Whether the plan reaches beyond the bank holidays that are known. */
  readonly isBeyondHolidays: boolean;
}

/** Which least time holds for a step. */
const leastOf = (
  step: RouteStep,
  { shortened, inputs }: RouteSuggestion,
  { periods }: ProcurementRules,
): LeastPeriod | undefined => {
  const usual = inputs.plannedNotice === true ? (step.leastPlanned ?? step.least) : step.least;
  const id = shortened ? (step.leastUrgent ?? usual) : usual;
  return periods.find((period) => period.id === id);
};

const lengthBefore = (steps: readonly RouteStep[]): number =>
  steps.reduce((sum, step) => sum + (step.before === true ? (step.days ?? 0) : 0), 0);

interface Timed {
  readonly begins: string;
  readonly ends: string;
}

/** A period of 25 days ends 25 days after the day of its notice; working days count that day itself. */
const timeOf = (
  from: string,
  step: RouteStep,
  least: LeastPeriod | undefined,
  holidays: readonly string[],
): Timed => {
  const begins = step.before === true ? from : workingDayFrom(from, holidays);
  if (least?.workingDays !== undefined)
    return { begins, ends: lastWorkingDay(begins, least.workingDays, holidays) };
  if (least?.days !== undefined) return { begins, ends: addDays(begins, least.days) };
  return { begins, ends: addDays(begins, Math.max(0, (step.days ?? 1) - 1)) };
};

/** Light touch has no fixed least time for tenders; the standstill stays. */
const isFree = ({ inputs }: RouteSuggestion, least: LeastPeriod | undefined): boolean =>
  least?.days !== undefined && (inputs.category ?? '').startsWith('light-touch');

export const planRoute = (suggestion: RouteSuggestion, rules: ProcurementRules): RoutePlan => {
  const holidays = rules.bankHolidays.days;
  const first = addDays(suggestion.inputs.begins, -lengthBefore(suggestion.route.steps));
  const weekOf = (day: string) => Math.floor(daysBetween(first, day) / 7) + 1;
  let next = first;
  const steps = suggestion.route.steps.map((step): PlannedStep => {
    const least = leastOf(step, suggestion, rules);
    const { begins, ends } = timeOf(next, step, least, holidays);
    next = addDays(ends, 1);
    const isReasonable = isFree(suggestion, least);
    return {
      step: step.step,
      notices: step.notices ?? [],
      ...(least && !isReasonable && { least }),
      isReasonable,
      begins,
      ends,
      firstWeek: weekOf(begins),
      lastWeek: weekOf(ends),
    };
  });
  const last = steps.at(-1);
  return {
    steps,
    weeks: last?.lastWeek ?? 0,
    isBeyondHolidays: last !== undefined && last.ends > rules.bankHolidays.until,
  };
};
