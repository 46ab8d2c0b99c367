// Registers on screen: adding, moving, removing, filtering, pasting.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const registerWords = {
  en: {
    pastedColumn: (number: number) => `Column ${number}`,
    pastedNothing:
      'There is nothing to add. Copy some rows in your spreadsheet, then paste them here.',
    pastedTooLong: 'This is too much to paste at once. Paste some hundreds of rows at a time.',
    pastedTooManyRows: (rows: number, most: number) =>
      `There are ${rows} rows here. Paste ${most} at a time at most.`,
    pastedTooManyColumns: (columns: number, room: number) =>
      `There are ${count(columns, 'column', 'columns')} here, but this register has ${count(room, 'field', 'fields')} to fill. Remove the extra columns, or add a line of headings so that each column can be matched by its name.`,
    pastedSameField: (label: string) =>
      `Two columns are named “${label}”. Keep the one that you want.`,
  },
} as const;
