// Hands a CSV file that was made in this browser to the browser to save.
import { saveFile } from './save-file.ts';

export const saveCsv = (csv: string, name: string): void =>
  saveFile(new Blob([csv], { type: 'text/csv' }), name);
