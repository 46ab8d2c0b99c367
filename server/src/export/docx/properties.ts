// What the properties of the document say, in the three files that Word keeps them in. Times are those
// of the state, never of the export.
import { exportWords } from '@tday/shared/words/export';
import { type FileFacts, fullTitle, wholeSeconds } from '../front-page.ts';
import { element, escapeText, xmlFile } from '../xml.ts';

const words = exportWords.en;

export const corePropertiesFile = (printable: FileFacts): string => {
  const time = wholeSeconds(printable.madeAt);
  const w3cTime = { 'xsi:type': 'dcterms:W3CDTF' };
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeText(fullTitle(printable))),
      element('dc:subject', {}, escapeText(printable.subject)),
      element('dc:creator', {}, words.madeBy),
      element('cp:keywords', {}, escapeText(printable.marking)),
      element('cp:lastModifiedBy', {}, words.madeBy),
      element('dcterms:created', w3cTime, time),
      element('dcterms:modified', w3cTime, time),
      element('dc:language', {}, escapeText(printable.language)),
    ),
  );
};

export const appPropertiesFile = (): string =>
  xmlFile(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, words.madeBy),
    ),
  );

/** The set of properties that a user defines; numbers 0 and 1 are taken. */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export const customPropertiesFile = (printable: FileFacts): string => {
  const property = (name: string, value: string, index: number): string =>
    element(
      'property',
      { fmtid: userDefined, pid: index + 2, name },
      element('vt:lpwstr', {}, escapeText(value)),
    );
  return xmlFile(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      property(words.classification, printable.marking, 0),
      property(words.fingerprint, printable.fingerprint, 1),
    ),
  );
};
