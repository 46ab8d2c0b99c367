// Reads XML back, for tests of what writes it: by a reader that knows nothing of how it was written and
// forgives nothing.
import { createRequire } from 'node:module';

export interface XmlElement {
  /** With its prefix: text:p. */
  readonly tagName: string;
  readonly textContent: string;
  getAttribute(name: string): string;
  hasAttribute(name: string): boolean;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

interface XmlReader {
  parseFromString(xml: string, type: 'text/xml'): { readonly documentElement: XmlElement };
}

// Required, not imported: its types would bring the browser's globals into the server.
const require = createRequire(import.meta.url);
const { DOMParser } = require('@xmldom/xmldom') as {
  readonly DOMParser: new (options: {
    readonly errorHandler: (level: string, fault: string) => never;
  }) => XmlReader;
};

/** The root element; throws at the first thing that is not well-formed. */
export const readXml = (xml: string): XmlElement => {
  const errorHandler = (level: string, fault: string): never => {
    throw new Error(`${level}: ${fault}`);
  };
  return new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml').documentElement;
};

/** The elements of a name, in the order of the document; `*` for all. */
export const elementsOf = (root: XmlElement, name: string): readonly XmlElement[] =>
  Array.from(root.getElementsByTagName(name));

export const attributesOf = (root: XmlElement, name: string): readonly string[] =>
  elementsOf(root, '*')
    .filter((element) => element.hasAttribute(name))
    .map((element) => element.getAttribute(name));
