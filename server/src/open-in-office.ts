// LibreOffice opens files, as a person would, and says what it understood: documents as Word documents of
// its own making, workbooks as the values that it worked out. For tests of what is written.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OfficeFile<Name extends string = 'odt' | 'docx'> {
  readonly name: Name;
  readonly bytes: Uint8Array;
}

const always = (mode: string): string =>
  `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${mode}" oor:op="fuse"><value>0</value></prop></item>`;

/** Otherwise it would believe the values that it finds in a workbook. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">${always('OOXMLRecalcMode')}${always('ODFRecalcMode')}</oor:items>`;

/** All of them in one go: LibreOffice takes longer to start than to read. */
const convert = async <Result>(
  files: readonly OfficeFile<string>[],
  to: string,
  read: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'tday-office-'));
  try {
    const paths = files.map(({ name }, index) => join(folder, `document-${index}.${name}`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), alwaysRecalculate);
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths]);
    return await read(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const resaveInOffice = (files: readonly OfficeFile[]): Promise<readonly Buffer[]> =>
  convert(files, 'docx', (out) =>
    Promise.all(files.map((_, index) => readFile(join(out, `document-${index}.docx`)))),
  );

/** How it looks on paper. */
export const printInOffice = (files: readonly OfficeFile[]): Promise<readonly Buffer[]> =>
  convert(files, 'pdf', (out) =>
    Promise.all(files.map((_, index) => readFile(join(out, `document-${index}.pdf`)))),
  );

/** The cells of a sheet by its name. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Cells parted by tabs, in UTF-8, values as they are and not as they are shown, of every sheet. */
const everySheet = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,false,false,false,false,-1';

const cellsIn = async (file: string): Promise<readonly (readonly string[])[]> =>
  (await readFile(file, 'utf8')).split('\n').map((line) => line.split('\t'));

const sheetsIn = async (folder: string, index: number): Promise<Sheets> => {
  const begins = `document-${index}-`;
  const files = (await readdir(folder)).filter((file) => file.startsWith(begins));
  const sheets = files.map(
    async (file) =>
      [file.slice(begins.length, -'.csv'.length), await cellsIn(join(folder, file))] as const,
  );
  return new Map(await Promise.all(sheets));
};

/** What LibreOffice works out by itself of each workbook, whatever values lie in it. */
export const calculateInOffice = (
  files: readonly OfficeFile<'ods' | 'xlsx'>[],
): Promise<readonly Sheets[]> =>
  convert(files, everySheet, (out) => Promise.all(files.map((_, index) => sheetsIn(out, index))));
