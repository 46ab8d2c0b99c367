// Days of the calendar as YYYY-MM-DD: counting on from one, and working days. No clock has a say in it.

const dayMs = 86_400_000;

const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (iso: string, days: number): string => isoOf(timeOf(iso) + days * dayMs);

export const daysBetween = (from: string, to: string): number =>
  Math.round((timeOf(to) - timeOf(from)) / dayMs);

const isWeekend = (iso: string): boolean => [0, 6].includes(new Date(timeOf(iso)).getUTCDay());

const isWorkingDay = (iso: string, holidays: readonly string[]): boolean =>
  !isWeekend(iso) && !holidays.includes(iso);

/** The day itself if somebody works on it, else the next on which somebody does. */
export const workingDayFrom = (iso: string, holidays: readonly string[]): string =>
  isWorkingDay(iso, holidays) ? iso : workingDayFrom(addDays(iso, 1), holidays);

/** The last of so many working days, the first of which is `from` or the next working day after it. */
export const lastWorkingDay = (
  from: string,
  count: number,
  holidays: readonly string[],
): string => {
  const first = workingDayFrom(from, holidays);
  return count <= 1 ? first : lastWorkingDay(addDays(first, 1), count - 1, holidays);
};
