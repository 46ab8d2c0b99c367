// CSV: every register as a file of its own, in one zip with a README.txt that says what is what.

import { registerCsv } from '@tday/shared/report/register-csv';
import type { ExportInput } from '../format.ts';
import { type ZipEntry, zip } from '../zip.ts';
import { readme } from './readme.ts';

export const printCsv = ({ report, registers }: ExportInput): Uint8Array => {
  const files = registers.map((register) => ({ file: `${register.id}.csv`, register }));
  const tables = files.map(
    ({ file, register }): ZipEntry => ({ path: file, content: registerCsv(register) }),
  );
  return zip([{ path: 'README.txt', content: readme(report, files) }, ...tables]);
};
