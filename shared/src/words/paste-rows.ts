// Rows from a spreadsheet: what is said while they are looked at. Few people paste, and only they fetch it.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const pasteWords = {
  en: {
    label: 'Copy the rows in your spreadsheet and paste them here',
    hint: (labels: string) =>
      `The columns are: ${labels}. With a line of headings on top, they may stand in any order.`,
    partsHint: (label: string, [first = '', ...others]: readonly string[]) =>
      `“${label}” fills ${count(others.length + 1, 'column', 'columns')}, headed “${label}: ${first}” and so on.`,
    partOf: (label: string, part: string) => `${label}: ${part}`,
    half: (label: string) => `Fill every column of “${label}”: one alone says nothing`,
    workedOut: 'left out: it is worked out from the other columns',
    faults: (number: number) =>
      `${count(number, 'cell', 'cells')} cannot be read. They stay empty unless you mend them above.`,
    leftOut: 'left out: no field has this name',
    preview: 'What will be added',
    first: (shown: number, all: number) => `The first ${shown} of ${all} rows are shown.`,
    add: (rows: number) => `Add ${count(rows, 'row', 'rows')}`,
    cancel: 'Cancel',
    problem: 'There is a problem',
    column: (number: number) => `Column ${number}`,
    nothing: 'There is nothing to add. Copy some rows in your spreadsheet, then paste them here.',
    tooLong: 'This is too much to paste at once. Paste some hundreds of rows at a time.',
    tooManyRows: (rows: number, most: number) =>
      `There are ${rows} rows here. Paste ${most} at a time at most.`,
    tooManyColumns: (columns: number, room: number) =>
      `There are ${count(columns, 'column', 'columns')} here, but this register has ${count(room, 'field', 'fields')} to fill. Remove the extra columns, or add a line of headings so that each column can be matched by its name.`,
    sameField: (label: string) => `Two columns are named “${label}”. Keep the one that you want.`,
  },
} as const;
