// The filter of a register that leaves only the rows in which something is left to do.

const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

export const gapFilterWords = {
  en: {
    only: 'Show only gaps',
    shown: (isOn: boolean, found: number, all: number) =>
      isOn
        ? `Only gaps: ${found} of ${rows(all)} shown.`
        : `Gaps and others: ${found} of ${rows(all)} shown.`,
  },
} as const;
