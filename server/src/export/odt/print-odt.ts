// ODT: OpenDocument text 1.2, the format that government names for documents to be edited.
import type { ExportInput } from '../format.ts';
import { odfPackage } from '../odf-package.ts';
import { makePrintable } from '../printable/make-printable.ts';
import { contentFile } from './content-file.ts';
import { metaFile } from './meta-file.ts';
import { emptyParts } from './odt-parts.ts';
import { stylesFile } from './styles-file.ts';

export const printOdt = ({ report, paint }: ExportInput): Uint8Array => {
  const printable = makePrintable(report);
  const parts = emptyParts(paint);
  return odfPackage('application/vnd.oasis.opendocument.text', [
    { path: 'content.xml', content: contentFile(printable, parts) },
    { path: 'styles.xml', content: stylesFile(printable) },
    { path: 'meta.xml', content: metaFile(printable) },
    ...parts.pictures,
  ]);
};
