import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { attributesOf, elementsOf, readXml, type XmlElement } from '../../read-xml.ts';
import { fixtureInput } from '../fixture-report.ts';
import { printXlsx } from './print-xlsx.ts';

const files = unzipSync(printXlsx(fixtureInput));
const readPart = (path: string): XmlElement => readXml(strFromU8(files[path] ?? new Uint8Array()));
const sheetPaths = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'));
const sheets = sheetPaths.map(readPart);
const workbook = readPart('xl/workbook.xml');
const sheetNamed = (name: string): XmlElement => {
  const index = attributesOf(workbook, 'name').indexOf(name);
  const sheet = sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

test('a workbook is well-formed in each of its parts, and names the type of each', () => {
  const types = readPart('[Content_Types].xml');
  const named = attributesOf(types, 'PartName').map((path) => path.slice(1));
  const parts = Object.keys(files).filter((path) => !/(^\[|\.rels$)/.test(path));
  expect(named.toSorted()).toEqual(parts.toSorted());
  for (const path of Object.keys(files)) expect(() => readPart(path)).not.toThrow();
});

test('every cell names a style that there is, and text is typed as text', () => {
  const [cellStyles] = elementsOf(readPart('xl/styles.xml'), 'cellXfs');
  const most = Number(cellStyles?.getAttribute('count'));
  for (const sheet of sheets) {
    for (const style of attributesOf(sheet, 's')) expect(Number(style)).toBeLessThan(most);
  }
  const texts = elementsOf(sheetNamed('Requirements'), 't').map((each) => each.textContent);
  expect(texts).toContain('=SUM(A1:A9)');
  expect(elementsOf(sheetNamed('Requirements'), 'f')).toEqual([]);
});

test('what looks like an escape of the format is read as it was written', () => {
  const texts = elementsOf(sheetNamed('Costs as entered'), 't').map((each) => each.textContent);
  expect(texts).toContain('_x005F_x0041_ Run');
});

test('every formula has its value beside it, for programs that work nothing out', () => {
  const cells = elementsOf(sheetNamed('Results'), 'c').filter(
    (cell) => elementsOf(cell, 'f').length > 0,
  );
  expect(cells.length).toBe(33);
  for (const cell of cells) expect(elementsOf(cell, 'v').length).toBe(1);
  expect(attributesOf(workbook, 'fullCalcOnLoad')).toEqual(['1']);
});

test('headings stay in view, are printed on every page, and are told to screen readers', () => {
  for (const sheet of sheets) expect(attributesOf(sheet, 'state')).toEqual(['frozen']);
  const names = elementsOf(workbook, 'definedName').map((name) => name.getAttribute('name') ?? '');
  expect(names.filter((name) => name === '_xlnm.Print_Titles').length).toBe(sheets.length);
  expect(names.filter((name) => name.startsWith('TitleRegion')).length).toBe(sheets.length);
});

test('no cells are merged, and the marking stands on every printed page', () => {
  for (const sheet of sheets) {
    expect(elementsOf(sheet, 'mergeCell')).toEqual([]);
    expect(elementsOf(sheet, 'oddHeader').map((each) => each.textContent)).toEqual(['&COFFICIAL']);
  }
});

test('a row is as high as its longest words need, so that they lie on no other row', () => {
  const heights = attributesOf(sheetNamed('About'), 'ht').map(Number);
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(29);
});
