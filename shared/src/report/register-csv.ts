// A register as a CSV file: one line of headings, then a line a row; typed values as bare values.

import { csvLine, guardText } from './csv-line.ts';
import type { RegisterCell, RegisterTable } from './register-table.ts';

/** Without it, Excel reads the file in the machine's old code page. */
const byteOrderMark = '\uFEFF';

const printCell = ({ text, value }: RegisterCell): string => {
  if (value === undefined) return guardText(text);
  return value.kind === 'date' ? value.iso : String(value.number);
};

export const registerCsv = (register: RegisterTable): string => {
  const titles = register.columns.map((column) => guardText(column.title));
  const lines = register.rows.map((row) => csvLine(row.map(printCell)));
  return byteOrderMark + csvLine(titles) + lines.join('');
};
