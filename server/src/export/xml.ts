// Builds XML and HTML as text. Nothing is written by hand between angle brackets elsewhere without
// having come through here, so that no text of a report is ever taken for markup.

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => textEscapes[character] ?? character);

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\n\t]/g, (character) => attributeEscapes[character] ?? character);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** ` name="value"` for each attribute that has one. */
const printAttributes = (attributes: Attributes): string => {
  let printed = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) printed += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return printed;
};

/**
 * `children` are markup already: text goes through `escapeText` first. Without children the element
 * closes itself; in HTML that is for those that never have any, and the others get an empty text.
 */
export const element = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string => {
  const start = `<${name}${printAttributes(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
};

export const xmlFile = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
