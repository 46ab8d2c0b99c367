// How many lines of text the tallest cell of a row needs, estimated: not every program works it out when it
// opens a file, and words would lie on those of the row below.
import { emsOf } from '@tday/shared/letter-widths';
import type { Values } from './values.ts';
import type { Sheet } from './workbook.ts';

/** The width of a column is counted in digits, which are about this wide. */
export const lettersAnEm = 1.9;

/** Spaces at the ends of lines, where words were too long for the rest of one. */
const ragged = 1.12;

const linesOfLine = (line: string, width: number): number => {
  const letters = emsOf(line) * lettersAnEm;
  return letters <= width ? 1 : Math.ceil((letters * ragged) / width);
};

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + linesOfLine(line, width), 0);

export const rowLines = (sheet: Sheet, row: number, values: Values): number =>
  (sheet.rows[row] ?? []).reduce((most, place, column) => {
    // Numbers and days never break; only words do.
    const value = place && values.at({ sheet: sheet.name, row, column });
    if (typeof value !== 'string' || place?.format === 'date') return most;
    return Math.max(most, linesOf(value, sheet.widths[column] ?? 1));
  }, 1);
