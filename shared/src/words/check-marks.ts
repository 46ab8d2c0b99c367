// What the room says where a check found something: at the field, in the row, and why it is kept.

export const checkMarkWords = {
  en: {
    mark: { error: 'To mend', warning: 'To look at again', note: 'To know' },
    because: (reason: string) => `Kept because ${reason}`,
    keep: {
      open: 'Keep, because…',
      about: (says: string) => `Keep this as it is: ${says}`,
      label: 'Why should it stay as it is?',
      hint: 'The reason is printed with the checks and goes with the data.',
      save: 'Keep',
      cancel: 'Do not keep',
      empty: 'Enter a reason',
      back: 'Take the reason back',
      saved: 'Kept, with your reason',
    },
    row: (count: number) => `${count} to look at`,
    fault: (words: string, expected: string) =>
      `“${words}” cannot be read here and counts as nothing. ${expected}.`,
  },
} as const;
