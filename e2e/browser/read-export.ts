// What stands in a downloaded document, by readers that know nothing of how it was written: pdftotext,
// LibreOffice, a zip reader and an XML reader.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FormatName } from '@tday/shared/words/export';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);

const withFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'tday-read-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const pdfText = (bytes: Uint8Array): Promise<string> =>
  withFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 50_000_000 });
    return stdout;
  });

/** LibreOffice opens the file as a person would, and writes what it understood as plain text. */
const officeText = (bytes: Uint8Array, extension: string): Promise<string> =>
  withFolder(async (folder) => {
    const file = join(folder, `document.${extension}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8'];
    await run('soffice', [...args, '--outdir', folder, file], { timeout: 120_000 });
    return readFile(join(folder, 'document.txt'), 'utf8');
  });

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

const withoutTags = (markup: string): string =>
  markup
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const zipText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');

const readers: Readonly<Record<FormatName, (bytes: Uint8Array) => string | Promise<string>>> = {
  html: (bytes) => withoutTags(strFromU8(bytes)),
  md: (bytes) => strFromU8(bytes).replace(/\\(.)/g, '$1'),
  json: (bytes) => JSON.stringify(JSON.parse(strFromU8(bytes))),
  csv: zipText,
  xlsx: (bytes) => withoutTags(zipText(bytes)),
  ods: (bytes) => withoutTags(zipText(bytes)),
  pdf: pdfText,
  odt: (bytes) => officeText(bytes, 'odt'),
  docx: (bytes) => officeText(bytes, 'docx'),
};

/** The words of a document on one line, with runs of white space folded. */
export const readExport = async (format: FormatName, bytes: Uint8Array): Promise<string> =>
  (await readers[format](bytes)).replace(/\s+/g, ' ');
