// The frame that the XML files of an ODS share.
import { odfVersion } from '../odt/odt-file.ts';
import { type Attributes, element, xmlFile } from '../xml.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns';

const namespaces: Attributes = {
  'xmlns:office': `${urn}:office:1.0`,
  'xmlns:style': `${urn}:style:1.0`,
  'xmlns:text': `${urn}:text:1.0`,
  'xmlns:table': `${urn}:table:1.0`,
  'xmlns:number': `${urn}:datastyle:1.0`,
  'xmlns:fo': `${urn}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${urn}:svg-compatible:1.0`,
  'xmlns:config': `${urn}:config:1.0`,
  'xmlns:of': `${urn}:of:1.2`,
};

export const odsFile = (root: string, ...children: readonly string[]): string =>
  xmlFile(element(root, { ...namespaces, 'office:version': odfVersion }, ...children));
