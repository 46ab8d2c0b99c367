// LibreOffice opens what was written, as a person would, and what it understood is read back.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsOf, readXml, type XmlElement } from '../read-xml.ts';
import { fixtureInput, hostileTexts, otherScripts } from './fixture-report.ts';
import { printers } from './printers.ts';

const run = promisify(execFile);
let folder = '';

/** Opens a file in LibreOffice and saves it as a Word document of LibreOffice's own making. */
const resave = async (file: string): Promise<Buffer> => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = join(folder, 'out');
  await run('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, file]);
  return readFile(join(out, 'document.docx'));
};

const readWith = async (name: 'odt' | 'docx'): Promise<XmlElement> => {
  const file = join(folder, `document.${name}`);
  await writeFile(file, printers[name](fixtureInput));
  const { value } = await mammoth.convertToHtml({ buffer: await resave(file) });
  return readXml(`<body>${value}</body>`);
};

const wordsOf = (root: XmlElement, name: string): readonly string[] =>
  elementsOf(root, name).map((element) => element.textContent.trim());

const dense = (text: string): string => text.replace(/\s+/g, '');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tday-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['odt', 'docx'] as const)('%s, opened in LibreOffice', (name) => {
  let read: XmlElement;
  beforeAll(async () => {
    read = await readWith(name);
  }, 120_000);

  test('loses no heading and no level of one', () => {
    expect(wordsOf(read, 'h1')).toEqual([
      'Strategic case',
      'Options and costs',
      'Annex with an empty table',
    ]);
    expect(wordsOf(read, 'h2')).toEqual(['The case for <change> & "growth"']);
    expect(wordsOf(read, 'h3')).toEqual(['*Hostile* text # here']);
    expect(wordsOf(read, 'h5')).toEqual(['The deepest heading']);
  });

  test('loses no table, no row and no header row', () => {
    const tables = elementsOf(read, 'table');
    expect(tables.map((table) => elementsOf(table, 'tr').length)).toEqual([4, 4, 4, 2, 1]);
    expect(tables.map((table) => elementsOf(table, 'thead').length)).toEqual([1, 1, 1, 1, 1]);
    expect(wordsOf(read, 'td')).toContain('−£501,250.50');
  });

  test('loses no item of a list, in text or in a cell', () => {
    const items = wordsOf(read, 'li').map((item) => item.split('\n')[0]);
    for (const item of ['First point', 'Step one', 'Deep point', 'at one again', 'By email']) {
      expect(items).toContain(item);
    }
  });

  test('loses no word, whatever it looks like or whichever way it runs', () => {
    const text = dense(read.textContent);
    for (const words of [...hostileTexts, ...otherScripts]) expect(text).toContain(dense(words));
  });
});
