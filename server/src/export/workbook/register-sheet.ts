// A register as a sheet: a row of headings, then a row each, numbers as numbers and days as days. What
// people wrote is text, whatever it begins with: no program takes it for a formula.

import { boldFactor, emsOf } from '@tday/shared/letter-widths';
import type { RegisterCell, RegisterTable } from '@tday/shared/report/register-table';
import { lettersAnEm } from './row-lines.ts';
import { dateCell, numberCell, type Place, type Sheet, textCell } from './workbook.ts';

const cellOf = ({ text, value }: RegisterCell): Place => {
  if (value === undefined) return textCell(text);
  switch (value.kind) {
    case 'date':
      return dateCell(value.iso);
    case 'percent':
      // 1.1% is 0.011 and not 0.011000000000000001.
      return numberCell(Number((value.number / 100).toPrecision(15)), 'percent');
    default:
      return numberCell(value.number, value.kind);
  }
};

const narrowest = 10;
const widest = 48;
/** Rows beyond these seldom hold a longer text, and a register may have thousands. */
const measuredRows = 200;

/** Pounds are shown with their pence, and all that is counted a little away from what is beside it. */
const moneyMargin = 3;
const numberMargin = 2;

const marginOf = ({ value }: RegisterCell): number => {
  if (value === undefined || value.kind === 'date') return 0;
  return value.kind === 'money' ? moneyMargin + numberMargin : numberMargin;
};

/** In letters. */
const cellWidth = (cell: RegisterCell): number =>
  emsOf(cell.text.slice(0, 200)) * lettersAnEm + marginOf(cell);

/** A heading breaks into as many lines: a number needs no column as wide as its whole title. */
const headingLines = 3;

const headingWidth = (title: string): number =>
  Math.max(emsOf(title) / headingLines, ...title.split(' ').map(emsOf)) * boldFactor;

/** Wide enough for most of its texts; longer ones break into lines. */
const widthOf = (register: RegisterTable, column: number): number => {
  const cells = register.rows.slice(0, measuredRows).flatMap((row) => row[column] ?? []);
  const longest = cells.reduce(
    (most, cell) => Math.max(most, cellWidth(cell)),
    headingWidth(register.columns[column]?.title ?? '') * lettersAnEm,
  );
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest) + 2));
};

export const registerSheet = (register: RegisterTable, name: string): Sheet => ({
  name,
  widths: register.columns.map((_, column) => widthOf(register, column)),
  headRows: 1,
  headColumns: 1,
  rows: [
    register.columns.map(({ title }) => textCell(title, 'head')),
    ...register.rows.map((row) => row.map(cellOf)),
  ],
});
