// meta.xml: what the properties of the document say. Times are those of the state, never of the export.
import { exportWords } from '@tday/shared/words/export';
import { type FileFacts, fullTitle, wholeSeconds } from '../front-page.ts';
import { element, escapeText } from '../xml.ts';
import { odtFile } from './odt-file.ts';

const userDefined = (name: string, value: string): string =>
  element(
    'meta:user-defined',
    { 'meta:name': name, 'meta:value-type': 'string' },
    escapeText(value),
  );

export const metaFile = (printable: FileFacts): string => {
  const time = wholeSeconds(printable.madeAt);
  return odtFile(
    'office:document-meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, exportWords.en.madeBy),
      element('dc:title', {}, escapeText(fullTitle(printable))),
      element('dc:subject', {}, escapeText(printable.subject)),
      element('dc:language', {}, escapeText(printable.language)),
      element('meta:creation-date', {}, time),
      element('dc:date', {}, time),
      userDefined(exportWords.en.classification, printable.marking),
      userDefined(exportWords.en.fingerprint, printable.fingerprint),
    ),
  );
};
