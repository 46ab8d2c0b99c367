// LibreOffice opens files, as a person would, and saves what it understood as Word documents of its own
// making: for tests of what is written.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OfficeFile {
  readonly name: 'odt' | 'docx';
  readonly bytes: Uint8Array;
}

/** All of them in one go: LibreOffice takes longer to start than to read. */
export const resaveInOffice = async (files: readonly OfficeFile[]): Promise<readonly Buffer[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'tday-office-'));
  try {
    const paths = files.map(({ name }, index) => join(folder, `document-${index}.${name}`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      out,
      ...paths,
    ]);
    return await Promise.all(
      files.map((_, index) => readFile(join(out, `document-${index}.docx`))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
