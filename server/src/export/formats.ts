// The list of formats, in the order in which they are offered. How each prints is in printers.ts.
import { exportWords, type FormatName } from '@tday/shared/words/export';
import type { FormatFacts } from './format.ts';

const facts = (name: FormatName, extension: string, mediaType: string): FormatFacts => ({
  name,
  title: exportWords.en.formats[name].title,
  extension,
  mediaType,
});

export const formats: readonly FormatFacts[] = [
  facts('html', 'html', 'text/html; charset=utf-8'),
  facts('odt', 'odt', 'application/vnd.oasis.opendocument.text'),
  facts('pdf', 'pdf', 'application/pdf'),
  facts('docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  facts('md', 'md', 'text/markdown; charset=utf-8'),
  facts('csv', 'zip', 'application/zip'),
  facts('json', 'json', 'application/json'),
];

export const findFormat = (name: string): FormatFacts | undefined =>
  formats.find((format) => format.name === name);
