// LibreOffice opens what was written, as a person would, and what it understood is read back.
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { resaveInOffice } from '../open-in-office.ts';
import { elementsOf, readXml, type XmlElement } from '../read-xml.ts';
import { fixtureInput, hostileTexts, otherScripts } from './fixture-report.ts';
import { printers } from './printers.ts';

const readWith = async (name: 'odt' | 'docx'): Promise<XmlElement> => {
  const [buffer = Buffer.of()] = await resaveInOffice([
    { name, bytes: printers[name](fixtureInput) },
  ]);
  const { value } = await mammoth.convertToHtml({ buffer });
  return readXml(`<body>${value}</body>`);
};

const wordsOf = (root: XmlElement, name: string): readonly string[] =>
  elementsOf(root, name).map((element) => element.textContent.trim());

const dense = (text: string): string => text.replace(/\s+/g, '');

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
