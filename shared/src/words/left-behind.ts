// What is said of words on a device that no page can go on with.

export const leftBehindWords = {
  en: {
    orphans: 'Other words that these belong to were not taken.',
    looseSection: 'Words whose place is not known any more',
    looseLabel: 'what is left of them',
    rowChanged: '(a row was added, moved, put back or removed)',
  },
} as const;
