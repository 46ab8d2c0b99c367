// A moment as people say it here, by the clock of this device's place: 14:05.

export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** With its day, for what may be days old: 19 November, 14:05. */
export const dayTime = (at: number): string => {
  const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  return `${day}, ${clockTime(at)}`;
};
