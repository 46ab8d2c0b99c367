// An ODF file as a zip: its type first, readable without unpacking, and a list of what is in it.
import { odfVersion } from './odf-frame.ts';
import { element, xmlFile } from './xml.ts';
import { type ZipEntry, zip } from './zip.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  xml: 'text/xml',
};

const mediaTypeOf = (path: string): string => mediaTypes[path.split('.').at(-1) ?? ''] ?? '';

const manifestFile = (mediaType: string, entries: readonly ZipEntry[]): string => {
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

export const odfPackage = (mediaType: string, entries: readonly ZipEntry[]): Uint8Array =>
  zip([
    // First and not packed, so that any program can tell the type from the file's first bytes.
    { path: 'mimetype', content: mediaType, stored: true },
    ...entries,
    { path: 'META-INF/manifest.xml', content: manifestFile(mediaType, entries) },
  ]);
