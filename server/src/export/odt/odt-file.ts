// The frame that the XML files of an ODT share: namespaces, version, names of styles.
import { type Attributes, element, xmlFile } from '../xml.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns';

const namespaces: Attributes = {
  'xmlns:office': `${urn}:office:1.0`,
  'xmlns:style': `${urn}:style:1.0`,
  'xmlns:text': `${urn}:text:1.0`,
  'xmlns:table': `${urn}:table:1.0`,
  'xmlns:draw': `${urn}:drawing:1.0`,
  'xmlns:fo': `${urn}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${urn}:svg-compatible:1.0`,
  'xmlns:meta': `${urn}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** The version that government names for documents to be edited; later ones open it too. */
export const odfVersion = '1.2';

export const odtFile = (root: string, ...children: readonly string[]): string =>
  xmlFile(element(root, { ...namespaces, 'office:version': odfVersion }, ...children));

/** A style is named in the file by an XML name, and shown to people by its words. */
export const styleName = (words: string): string => words.replaceAll(' ', '_20_');

export const cm = (length: number): string => `${Math.round(length * 1000) / 1000}cm`;

/** A4 with these margins. */
export const page = { width: 21, height: 29.7, side: 2, textWidth: 17 } as const;
