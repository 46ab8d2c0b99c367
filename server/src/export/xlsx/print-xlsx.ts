// XLSX: Office Open XML, as Excel and LibreOffice read it. Cells hold their values, so that a program that
// does not recalculate shows them; one that does works everything out anew.

import { packageRelationshipsFile } from '../docx/package-files.ts';
import { appPropertiesFile, corePropertiesFile, customPropertiesFile } from '../docx/properties.ts';
import type { ExportInput } from '../format.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';
import { Values } from '../workbook/values.ts';
import { zip } from '../zip.ts';
import { contentTypesFile, sheetPart, workbookRelationshipsFile } from './package-files.ts';
import { sheetFile } from './sheet-file.ts';
import { stylesFile } from './style-table.ts';
import { workbookFile } from './workbook-file.ts';

export const printXlsx = (input: ExportInput): Uint8Array => {
  const workbook = makeWorkbook(input);
  const values = new Values(workbook.sheets);
  return zip([
    { path: '[Content_Types].xml', content: contentTypesFile(workbook) },
    { path: '_rels/.rels', content: packageRelationshipsFile('xl/workbook.xml') },
    { path: 'docProps/core.xml', content: corePropertiesFile(workbook) },
    { path: 'docProps/app.xml', content: appPropertiesFile() },
    { path: 'docProps/custom.xml', content: customPropertiesFile(workbook) },
    { path: 'xl/workbook.xml', content: workbookFile(workbook) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelationshipsFile(workbook) },
    { path: 'xl/styles.xml', content: stylesFile() },
    ...workbook.sheets.map((sheet, index) => ({
      path: sheetPart(index),
      content: sheetFile(sheet, workbook, values),
    })),
  ]);
};
