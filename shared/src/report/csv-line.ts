// One line of a CSV file, safe to open in a spreadsheet.

/** What a spreadsheet may take for the beginning of a formula, also after white space and full-width. */
const formulaBegins = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

export const guardText = (text: string): string => (formulaBegins.test(text) ? `'${text}` : text);

const needsQuotes = /[",\r\n]|^\s|\s$/;

const quote = (cell: string): string =>
  needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const csvLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;
