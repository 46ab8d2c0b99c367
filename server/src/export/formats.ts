// The list of formats, in the order in which they are offered. How each prints is in printers.ts.
import { exportWords, type FormatName } from '@tday/shared/words/export';
import type { Format } from './format.ts';

const format = (name: FormatName, extension: string, mediaType: string): Format => ({
  name,
  title: exportWords.en.formats[name].title,
  extension,
  mediaType,
});

export const formats: readonly Format[] = [
  format('html', 'html', 'text/html; charset=utf-8'),
  format('odt', 'odt', 'application/vnd.oasis.opendocument.text'),
  format('pdf', 'pdf', 'application/pdf'),
  format('docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  format('ods', 'ods', 'application/vnd.oasis.opendocument.spreadsheet'),
  format('xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  format('md', 'md', 'text/markdown; charset=utf-8'),
  format('csv', 'zip', 'application/zip'),
  format('json', 'json', 'application/json'),
];

export const findFormat = (name: string): Format | undefined =>
  formats.find((format) => format.name === name);
