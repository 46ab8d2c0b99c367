// The frame that the XML files of every ODF document share: the names that all of them use, and the version.
import { type Attributes, element, xmlFile } from './xml.ts';

export const odfUrn = 'urn:oasis:names:tc:opendocument:xmlns';

/** The version that government names for documents to be edited; later ones open it too. */
export const odfVersion = '1.2';

const shared: Attributes = {
  'xmlns:office': `${odfUrn}:office:1.0`,
  'xmlns:style': `${odfUrn}:style:1.0`,
  'xmlns:text': `${odfUrn}:text:1.0`,
  'xmlns:table': `${odfUrn}:table:1.0`,
  'xmlns:fo': `${odfUrn}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${odfUrn}:svg-compatible:1.0`,
};

/** For one kind of document: with the names that it uses beside the shared ones. */
export const odfFileWith =
  (own: Attributes) =>
  (root: string, ...children: readonly string[]): string =>
    xmlFile(element(root, { ...shared, ...own, 'office:version': odfVersion }, ...children));
