// `tday export FILE --document ID --format NAME -o OUT`: a document of a workshop, without a server.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cliWords } from '@tday/shared/words/cli';
import type { ExportJob } from './export/export-job.ts';
import type { Format } from './export/format.ts';
import { findFormat, formats } from './export/formats.ts';
import { type Exportable, type ExportWanted, readExportable } from './exportable.ts';
import { ExportError, makeExporter } from './exporter.ts';
import { fileNameOf } from './http/file-name.ts';
import type { Saying } from './saying.ts';
import { whyOf } from './why-unreadable.ts';

const words = cliWords.en.export;

export interface ExportOptions extends ExportWanted {
  readonly document?: string | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}

const formatNames = formats.map(({ name }) => name);

/** 0 if the file is written, 1 if it could not be, 2 if the command was not understood. */
export const exportFile = async (
  files: readonly string[],
  options: ExportOptions,
  saying: Saying,
): Promise<number> => {
  const { complain } = saying;
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return refuse(complain, words.expectedFile, 2);
  if (options.format === undefined) return refuse(complain, words.expectedFormat(formatNames), 2);
  const format = findFormat(options.format);
  if (format === undefined)
    return refuse(complain, words.noSuchFormat(options.format, formatNames), 2);
  const exportable = await readExportable(file, options);
  if ('says' in exportable) return refuse(complain, exportable.says.join('\n'), 1);
  return printAndWrite(exportable, format, options, saying);
};

const refuse = (complain: Saying['complain'], says: string, code: number): number => {
  complain(says);
  return code;
};

const printAndWrite = async (
  exportable: Exportable,
  format: Format,
  { document: asked, output }: ExportOptions,
  saying: Saying,
): Promise<number> => {
  const { complain } = saying;
  const ids = exportable.template.documents.map(({ id }) => id);
  const document = asked ?? ids[0];
  if (document === undefined) return refuse(complain, words.noDocuments, 1);
  if (!ids.includes(document)) return refuse(complain, words.noSuchDocument(document, ids), 2);
  const bytes = await print({ ...exportable, format: format.name, document }, saying);
  if (bytes === undefined) return 1;
  const { title, lastChangedAt } = exportable.workshop;
  return write(output ?? fileNameOf(title, document, format, lastChangedAt), bytes, saying);
};

const print = async (job: ExportJob, { complain }: Saying): Promise<Uint8Array | undefined> => {
  const exporter = makeExporter();
  try {
    return await exporter.print(job);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    complain(error.message);
    return undefined;
  } finally {
    await exporter.close();
  }
};

const write = async (
  output: string,
  bytes: Uint8Array,
  { say, complain }: Saying,
): Promise<number> => {
  try {
    await writeFile(output, bytes);
  } catch (error) {
    return refuse(complain, words.notWritten(output, whyOf(error)), 1);
  }
  say(words.written(resolve(output)));
  return 0;
};
