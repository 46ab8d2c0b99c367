// How each format prints that needs nothing but the Report. PDF needs a typesetter and fonts, which are
// no pure things: the export worker joins it.
import type { FormatName } from '@tday/shared/words/export';
import { printCsv } from './csv/print-csv.ts';
import { printDocx } from './docx/print-docx.ts';
import type { ExportInput } from './format.ts';
import { printHtml } from './html/print-html.ts';
import { printJson } from './json/print-json.ts';
import { printMarkdown } from './markdown/print-markdown.ts';
import { printOds } from './ods/print-ods.ts';
import { printOdt } from './odt/print-odt.ts';
import { printXlsx } from './xlsx/print-xlsx.ts';

export type PureFormatName = Exclude<FormatName, 'pdf'>;

export const printers: Readonly<Record<PureFormatName, (input: ExportInput) => Uint8Array>> = {
  html: printHtml,
  odt: printOdt,
  docx: printDocx,
  md: printMarkdown,
  ods: printOds,
  xlsx: printXlsx,
  csv: printCsv,
  json: printJson,
};
