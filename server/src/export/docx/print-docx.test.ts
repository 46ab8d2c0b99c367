import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { attributesOf, elementsOf, readXml, type XmlElement } from '../../read-xml.ts';
import { fixtureInput, fixtureReport } from '../fixture-report.ts';
import { printDocx } from './print-docx.ts';

const bytes = printDocx(fixtureInput);
const files = unzipSync(bytes);
const readPart = (path: string): XmlElement => readXml(strFromU8(files[path] ?? new Uint8Array()));
const document = readPart('word/document.xml');

const values = (root: XmlElement, name: string): readonly string[] =>
  elementsOf(root, name).map((element) => element.getAttribute('w:val'));

describe('a report as a Word document', () => {
  test('is well-formed in each of its parts, and names the type of each', () => {
    const types = readPart('[Content_Types].xml');
    const named = attributesOf(types, 'PartName').map((path) => path.slice(1));
    const parts = Object.keys(files).filter((path) => !/(^\[|\.rels$)/.test(path));
    expect(named.toSorted()).toEqual(parts.toSorted());
    for (const path of Object.keys(files)) expect(() => readPart(path)).not.toThrow();
  });

  test('uses no style, numbering or relationship that is not there', () => {
    const styles = new Set(attributesOf(readPart('word/styles.xml'), 'w:styleId'));
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(document, name));
    expect(used.filter((style) => !styles.has(style))).toEqual([]);
    const numberings = attributesOf(readPart('word/numbering.xml'), 'w:numId');
    expect(values(document, 'w:numId').filter((id) => !numberings.includes(id))).toEqual([]);
    const related = attributesOf(readPart('word/_rels/document.xml.rels'), 'Id');
    expect(attributesOf(document, 'r:id').filter((id) => !related.includes(id))).toEqual([]);
  });

  test('gives every link inside it a bookmark, and every bookmark a name of its own', () => {
    const names = elementsOf(document, 'w:bookmarkStart').map((mark) =>
      mark.getAttribute('w:name'),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Za-z]\w{0,39}$/.test(name))).toBe(true);
    for (const anchor of attributesOf(document, 'w:anchor')) expect(names).toContain(anchor);
  });

  test('opens in Word without a question: no field is marked as out of date', () => {
    expect(attributesOf(document, 'w:dirty')).toEqual([]);
    const settings = readPart('word/settings.xml');
    expect(elementsOf(settings, 'w:updateFields')).toEqual([]);
    expect(values(settings, 'w:compatSetting')).toEqual(['15']);
  });

  test('begins each numbered list at one, by a numbering of its own', () => {
    const levels = elementsOf(document, 'w:numPr').map(
      (numbering) => values(numbering, 'w:numId')[0],
    );
    const numbered = [...new Set(levels)].filter((id) => Number(id) > 2);
    expect(numbered).toHaveLength(2);
    expect(values(readPart('word/numbering.xml'), 'w:startOverride')).toEqual(['1', '1']);
  });

  test('captions each table and repeats its headings', () => {
    for (const table of elementsOf(document, 'w:tbl')) {
      expect(values(table, 'w:tblCaption')).toHaveLength(1);
      expect(elementsOf(table, 'w:tblHeader')).toHaveLength(1);
    }
    expect(elementsOf(document, 'w:tbl')).toHaveLength(5);
  });

  test('keeps the rows of a short table on one page', () => {
    const [table] = elementsOf(document, 'w:tbl');
    const kept = table && elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:keepNext'));
    expect(kept?.map((marks) => marks.length > 0)).toEqual([true, true, true, false]);
  });

  test('ends each cell with a paragraph', () => {
    const ends = strFromU8(files['word/document.xml'] ?? new Uint8Array()).split('</w:tc>');
    expect(ends.slice(0, -1).every((cell) => /<\/w:p>$|<w:p\/>$/.test(cell))).toBe(true);
  });

  test('carries its marking and page number at the head and foot of each page', () => {
    expect(readPart('word/header.xml').textContent).toBe('OFFICIAL');
    const footer = readPart('word/footer.xml');
    expect(footer.textContent).toContain(fixtureReport.draft);
    expect(footer.textContent).toContain('OFFICIAL');
    expect(attributesOf(footer, 'w:instr')).toEqual([' PAGE ', ' NUMPAGES ']);
  });

  test('is read by another program with its headings, lists, tables and links', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const html = readXml(`<body>${value}</body>`);
    const count = (name: string) => elementsOf(html, name).length;
    expect(elementsOf(html, 'h1').map((heading) => heading.textContent)).toEqual([
      'Strategic case',
      'Options and costs',
      'Annex with an empty table',
    ]);
    expect([count('table'), count('thead')]).toEqual([5, 5]);
    expect(elementsOf(html, 'li').map((item) => item.textContent)).toContain('Deep point');
    expect(attributesOf(html, 'href')).toContain('https://www.gov.uk/service-manual?a=1&b=2');
  });
});
