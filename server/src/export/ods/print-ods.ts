// ODS: OpenDocument spreadsheet 1.2, the format that government names for spreadsheets to be edited.
import type { ExportInput } from '../format.ts';
import { odfPackage } from '../odf-package.ts';
import { metaFile } from '../odt/meta-file.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';
import { Values } from '../workbook/values.ts';
import { contentFile } from './content-file.ts';
import { settingsFile } from './settings-file.ts';
import { stylesFile } from './styles-file.ts';

export const printOds = (input: ExportInput): Uint8Array => {
  const workbook = makeWorkbook(input);
  const values = new Values(workbook.sheets);
  return odfPackage('application/vnd.oasis.opendocument.spreadsheet', [
    { path: 'content.xml', content: contentFile(workbook, values) },
    { path: 'styles.xml', content: stylesFile(workbook) },
    { path: 'settings.xml', content: settingsFile(workbook) },
    { path: 'meta.xml', content: metaFile(workbook) },
  ]);
};
