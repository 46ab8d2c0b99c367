// The names that the files of a workbook share, and text as SpreadsheetML takes it.
import { escapeText } from '../xml.ts';

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `_x0041_` would be read as a capital A. */
const escapedLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

export const spreadsheetText = (text: string): string =>
  escapeText(text.replace(escapedLike, '_x005F_'));
