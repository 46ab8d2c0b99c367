// A moment as people say it here, by the clock of this device's place: 14:05.

// Made once: to make one takes as long as to format a hundred times.
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** A clock that tells no time: of a moment that another browser made up. */
const noTime = '--:--';

const isMoment = (at: number): boolean => !Number.isNaN(new Date(at).getTime());

export const clockTime = (at: number): string => (isMoment(at) ? time.format(at) : noTime);

/** With its day, for what may be days old: 19 November, 14:05. */
export const dayTime = (at: number): string =>
  isMoment(at) ? `${day.format(at)}, ${time.format(at)}` : noTime;
