import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { attributesOf, elementsOf, readXml, type XmlElement } from '../../read-xml.ts';
import { fixtureInput } from '../fixture-report.ts';
import { printOds } from './print-ods.ts';

const bytes = printOds(fixtureInput);
const files = unzipSync(bytes);
const readPart = (path: string): XmlElement => readXml(strFromU8(files[path] ?? new Uint8Array()));
const content = readPart('content.xml');
const tables = elementsOf(content, 'table:table');

test('any program can tell what it is from its first bytes', () => {
  expect(strFromU8(bytes.slice(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet');
});

test('is well-formed in each of its parts, and lists each of them', () => {
  const parts = Object.keys(files).filter((path) => path.endsWith('.xml'));
  for (const path of parts) expect(() => readPart(path)).not.toThrow();
  const listed = attributesOf(readPart('META-INF/manifest.xml'), 'manifest:full-path');
  expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'settings.xml', 'meta.xml']);
});

test('uses no style that is not there', () => {
  const styles = new Set(attributesOf(content, 'style:name'));
  const used = attributesOf(content, 'table:style-name');
  expect(used.filter((style) => !styles.has(style))).toEqual([]);
});

test('every sheet has a row of headings that stays in view, and no merged cell', () => {
  for (const table of tables) {
    expect(elementsOf(table, 'table:table-header-rows').length).toBe(1);
    expect(elementsOf(table, 'table:covered-table-cell')).toEqual([]);
  }
  const settings = elementsOf(readPart('settings.xml'), 'config:config-item');
  const frozen = settings.filter(
    (item) => item.getAttribute('config:name') === 'VerticalSplitMode' && item.textContent === '2',
  );
  expect(frozen.length).toBe(tables.length);
});

test('every formula has its value beside it, and nothing that people wrote is one', () => {
  const cells = elementsOf(content, 'table:table-cell').filter((cell) =>
    cell.hasAttribute('table:formula'),
  );
  expect(cells.length).toBeGreaterThan(200);
  for (const cell of cells) expect(cell.getAttribute('office:value-type')).not.toBe('');
  const written = elementsOf(content, 'text:p').map((words) => words.textContent);
  expect(written).toContain('=SUM(A1:A9)');
});

test('has its language, its marking, its time and its fingerprint', () => {
  expect(attributesOf(readPart('styles.xml'), 'fo:language')).toEqual(['en']);
  const styles = readPart('styles.xml').textContent;
  expect(styles.split('OFFICIAL').length - 1).toBe(2);
  const meta = readPart('meta.xml').textContent;
  expect(meta).toContain('2026-11-19T16:44:00Z');
  expect(meta).toContain(fixtureInput.report.fingerprint);
});
