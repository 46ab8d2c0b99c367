// What clocks in the United Kingdom show while they are an hour ahead of UTC: from one in the morning, UTC,
// of the last Sunday of March to that of October. Reckoned here, so that every machine says the same.

const hour = 3_600_000;

/** `month` from 0, one with 31 days. */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
};

/** "17:30" of an ISO time in UTC; undefined in winter, when clocks show UTC itself. */
export const summerClock = (iso: string): string | undefined => {
  const at = Date.parse(iso);
  const year = new Date(at).getUTCFullYear();
  const isSummer = at >= lastSunday(year, 2) && at < lastSunday(year, 9);
  return isSummer ? new Date(at + hour).toISOString().slice(11, 16) : undefined;
};
