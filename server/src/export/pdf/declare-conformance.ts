// Makes a PDF say that it is PDF/A-2a and PDF/UA-1 at once, which it has to say to be either. Typst
// 0.14 declares one standard at most; what it writes for PDF/A-2a meets PDF/UA-1 but for two lines.
import { openPdf, type PdfFile } from './pdf-file.ts';

const universalAccess = {
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  // PDF/A lets no property stand in the metadata that it does not know or that is not described.
  description:
    '<rdf:li rdf:parseType="Resource">' +
    '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
    '<pdfaProperty:category>internal</pdfaProperty:category>' +
    '<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>' +
    '<pdfaProperty:name>part</pdfaProperty:name>' +
    '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
    '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
} as const;

const archiving =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>';

const accessible =
  `<rdf:Description rdf:about="" xmlns:pdfuaid="${universalAccess.namespace}">` +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

const schemas =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"' +
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  `<pdfaExtension:schemas><rdf:Bag>${universalAccess.description}</rdf:Bag>` +
  '</pdfaExtension:schemas></rdf:Description>';

const schemasEnd = '</rdf:Bag></pdfaExtension:schemas>';
const metadataEnd = '</rdf:RDF>';

const replaceOnce = (text: string, what: string, by: string): string => {
  if (text.split(what).length !== 2) throw new Error(`the PDF does not have ${what} exactly once`);
  return text.replace(what, () => by);
};

/** Schemas are described in one bag: where Typst has written one, ours goes into it. */
const declaredMetadata = (metadata: string): string => {
  const described = metadata.includes(schemasEnd)
    ? replaceOnce(metadata, schemasEnd, `${universalAccess.description}${schemasEnd}`)
    : replaceOnce(metadata, metadataEnd, `${schemas}${metadataEnd}`);
  const archived = described.includes('<pdfaid:part>') ? '' : archiving;
  return replaceOnce(described, metadataEnd, `${archived}${accessible}${metadataEnd}`);
};

const metadataObject = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const end = object.lastIndexOf('endstream');
  const metadata = declaredMetadata(object.slice(start, end).trimEnd());
  return `<< /Type /Metadata /Subtype /XML /Length ${metadata.length} >>\nstream\n${metadata}\nendstream`;
};

/** The profile for red, green and blue that the colours of the pages name. */
const colourProfile = (file: PdfFile): number | undefined =>
  file.objectNumbers
    .map((number) => /^\[\s*\/ICCBased\s+(\d+)\s+0\s+R\s*\]$/.exec(file.object(number))?.[1])
    .filter((profile) => profile !== undefined)
    .map(Number)
    .find((profile) => /\/N\s+3\b/.test(file.object(profile)));

/** PDF/A wants to know for what the colours were meant wherever something is see-through. */
const outputIntent = (file: PdfFile): string => {
  const profile = colourProfile(file);
  if (profile === undefined) return '';
  return `/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profile} 0 R >>]`;
};

const declaredCatalog = (catalog: string, file: PdfFile): string => {
  const named = replaceOnce(catalog, '/Direction /', '/DisplayDocTitle true /Direction /');
  if (named.includes('/OutputIntents')) return named;
  return replaceOnce(named, '/Type /Catalog', `/Type /Catalog ${outputIntent(file)}`);
};

export const declareConformance = (pdf: Uint8Array): Uint8Array => {
  const file = openPdf(pdf);
  const root = file.number('Root');
  const catalog = file.object(root);
  const metadata = file.number('Metadata', catalog);
  return file.updated(
    new Map([
      [metadata, metadataObject(file.object(metadata))],
      [root, declaredCatalog(catalog, file)],
    ]),
  );
};
