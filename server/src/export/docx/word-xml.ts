// WordprocessingML: the names that its files share, and its measures.
import { type Attributes, element, xmlFile } from '../xml.ts';

const namespaces: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** An element of WordprocessingML; attributes without a prefix are of the same namespace. */
export const w = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string => {
  const prefixed: Record<string, string | number | undefined> = {};
  for (const key in attributes) {
    prefixed[key.includes(':') ? key : `w:${key}`] = attributes[key];
  }
  return element(`w:${name}`, prefixed, ...children);
};

/** An element that says one thing: `<w:jc w:val="right"/>`. */
export const val = (name: string, value: string | number): string => w(name, { val: value });

export const wordFile = (root: string, ...children: readonly string[]): string =>
  xmlFile(element(`w:${root}`, namespaces, ...children));

/** Twentieths of a point, the unit of nearly every length. */
export const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440);

/** A4; the text is 17 cm wide. */
export const page = {
  width: 11_906,
  height: 16_838,
  side: twips(2),
  textWidth: 11_906 - 2 * twips(2),
} as const;

export const onOff = (name: string, on: boolean): string => (on ? w(name) : '');
