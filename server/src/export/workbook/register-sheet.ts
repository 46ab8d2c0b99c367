// A register as a sheet: a row of headings, then a row each, numbers as numbers and days as days. What
// people wrote is text, whatever it begins with: no program takes it for a formula.

import { emsOf } from '@tday/shared/letter-widths';
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

/** Wide enough for most of its texts; longer ones break into lines. */
const widthOf = (register: RegisterTable, column: number): number => {
  const texts = register.rows.slice(0, measuredRows).map((row) => row[column]?.text ?? '');
  const words = [register.columns[column]?.title ?? '', ...texts.map((text) => text.slice(0, 200))];
  const longest = words.reduce((most, text) => Math.max(most, emsOf(text) * lettersAnEm), 0);
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
