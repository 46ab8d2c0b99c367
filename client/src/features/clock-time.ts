// A moment as people say it here: 14:05, by the clock of this device's place.

export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
