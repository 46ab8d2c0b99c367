// The frame that the XML files of an ODT share: namespaces, version, names of styles.
import { odfFileWith, odfUrn } from '../odf-frame.ts';

export const odtFile = odfFileWith({
  'xmlns:draw': `${odfUrn}:drawing:1.0`,
  'xmlns:meta': `${odfUrn}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
});

/** A style is named in the file by an XML name, and shown to people by its words. */
export const styleName = (words: string): string => words.replaceAll(' ', '_20_');

export const cm = (length: number): string => `${Math.round(length * 1000) / 1000}cm`;

/** A4 with these margins. */
export const page = { width: 21, height: 29.7, side: 2, textWidth: 17 } as const;
