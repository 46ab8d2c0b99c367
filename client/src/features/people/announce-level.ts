// How much a screen reader tells this person of what others do: kept in this browser for the next day.

export const announceLevels = ['off', 'section', 'all'] as const;
export type AnnounceLevel = (typeof announceLevels)[number];

const key = 'tday-announce';

/** Storage may be blocked, as in private windows: then the usual level holds. */
export const readAnnounceLevel = (): AnnounceLevel => {
  try {
    const stored = localStorage.getItem(key);
    return announceLevels.find((level) => level === stored) ?? 'section';
  } catch {
    return 'section';
  }
};

export const keepAnnounceLevel = (level: AnnounceLevel): void => {
  try {
    localStorage.setItem(key, level);
  } catch {
    // The choice holds until the page is left; there is nowhere to keep it.
  }
};
