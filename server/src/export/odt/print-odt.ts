// ODT: OpenDocument text 1.2, the format that government names for documents to be edited.
import type { ExportInput } from '../format.ts';
import { makePrintable } from '../printable/make-printable.ts';
import { element, xmlFile } from '../xml.ts';
import { type ZipEntry, zip } from '../zip.ts';
import { contentFile } from './content-file.ts';
import { metaFile } from './meta-file.ts';
import { odfVersion } from './odt-file.ts';
import { emptyParts } from './odt-parts.ts';
import { stylesFile } from './styles-file.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

const mediaTypeOf = (path: string): string =>
  path.endsWith('.svg') ? 'image/svg+xml' : 'text/xml';

const manifestFile = (entries: readonly ZipEntry[]): string => {
  const fileEntry = (path: string, type: string, version?: string): string =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': version,
      'manifest:media-type': type,
    });
  return xmlFile(
    element(
      'manifest:manifest',
      {
        'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
        'manifest:version': odfVersion,
      },
      fileEntry('/', mediaType, odfVersion),
      ...entries.map(({ path }) => fileEntry(path, mediaTypeOf(path))),
    ),
  );
};

export const printOdt = ({ report }: ExportInput): Uint8Array => {
  const printable = makePrintable(report);
  const parts = emptyParts();
  const entries: readonly ZipEntry[] = [
    { path: 'content.xml', content: contentFile(printable, parts) },
    { path: 'styles.xml', content: stylesFile(printable) },
    { path: 'meta.xml', content: metaFile(printable) },
    ...parts.pictures,
  ];
  return zip([
    // First and not packed, so that any program can tell the type from the file's first bytes.
    { path: 'mimetype', content: mediaType, stored: true },
    ...entries,
    { path: 'META-INF/manifest.xml', content: manifestFile(entries) },
  ]);
};
