// DOCX: Office Open XML, transitional, as Word writes it.
import type { ExportInput } from '../format.ts';
import { makePrintable } from '../printable/make-printable.ts';
import { zip } from '../zip.ts';
import { documentFile } from './document-file.ts';
import { emptyParts } from './docx-parts.ts';
import { numberingFile } from './numbering-file.ts';
import {
  contentTypesFile,
  documentRelationshipsFile,
  packageRelationshipsFile,
  picturePath,
} from './package-files.ts';
import { footerFile, headerFile } from './page-furniture.ts';
import { appPropertiesFile, corePropertiesFile, customPropertiesFile } from './properties.ts';
import { settingsFile } from './settings-file.ts';
import { stylesFile } from './styles-file.ts';

export const printDocx = ({ report, paint }: ExportInput): Uint8Array => {
  const printable = makePrintable(report);
  const parts = emptyParts();
  // Printed first: it says which lists and links there are.
  const document = documentFile(printable, parts, paint);
  return zip([
    { path: '[Content_Types].xml', content: contentTypesFile() },
    { path: '_rels/.rels', content: packageRelationshipsFile('word/document.xml') },
    { path: 'docProps/core.xml', content: corePropertiesFile(printable) },
    { path: 'docProps/app.xml', content: appPropertiesFile() },
    { path: 'docProps/custom.xml', content: customPropertiesFile(printable) },
    { path: 'word/document.xml', content: document },
    { path: 'word/_rels/document.xml.rels', content: documentRelationshipsFile(parts) },
    { path: 'word/styles.xml', content: stylesFile(printable) },
    { path: 'word/numbering.xml', content: numberingFile(parts.numberedLists) },
    { path: 'word/settings.xml', content: settingsFile(printable.language) },
    { path: 'word/header.xml', content: headerFile(printable) },
    { path: 'word/footer.xml', content: footerFile(printable) },
    ...parts.pictures.map((picture) => ({
      path: `word/${picturePath(picture)}`,
      content: picture.content,
    })),
  ]);
};
