import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { attributesOf, elementsOf, readXml } from '../../read-xml.ts';
import { fixtureInput, fixtureReport } from '../fixture-report.ts';
import { printOdt } from './print-odt.ts';

const bytes = printOdt(fixtureInput);
const files = unzipSync(bytes);
const fileText = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
const content = readXml(fileText('content.xml'));
const styles = readXml(fileText('styles.xml'));

const expectOnce = (names: readonly string[]): void => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
};

describe('a report as OpenDocument text', () => {
  test('can be told from its first bytes', () => {
    const beginning = strFromU8(bytes.subarray(0, 77), true);
    expect(beginning.slice(30)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    // Not packed, and with no extra field between the name and the type.
    expect([...bytes.subarray(8, 10), ...bytes.subarray(28, 30)]).toEqual([0, 0, 0, 0]);
  });

  test('lists in its manifest what it holds, and nothing else', () => {
    const manifest = readXml(fileText('META-INF/manifest.xml'));
    const listed = attributesOf(manifest, 'manifest:full-path').filter((path) => path !== '/');
    const held = Object.keys(files).filter((path) => !/^(mimetype|META-INF\/.*)$/.test(path));
    expect(listed.toSorted()).toEqual(held.toSorted());
  });

  test('is well-formed in each of its parts, and gives no name twice', () => {
    const parts = Object.keys(files).filter((path) => /\.(xml|svg|rdf)$/.test(path));
    for (const path of parts) expect(() => readXml(fileText(path)), path).not.toThrow();
    for (const name of ['xml:id', 'table:name', 'draw:name'])
      expectOnce(attributesOf(content, name));
    const bookmarks = ['text:bookmark', 'text:bookmark-start', 'text:section'].flatMap((name) =>
      elementsOf(content, name).map((element) => element.getAttribute('text:name')),
    );
    expectOnce(bookmarks);
    for (const root of [content, styles]) {
      const named = elementsOf(root, 'style:style').map(
        (style) => `${style.getAttribute('style:family')} ${style.getAttribute('style:name')}`,
      );
      expectOnce(named);
    }
  });

  test('uses no style that is not there', () => {
    const known = new Set([content, styles].flatMap((root) => attributesOf(root, 'style:name')));
    const used = [
      'text:style-name',
      'table:style-name',
      'draw:style-name',
      'style:parent-style-name',
    ].flatMap((name) => [...attributesOf(content, name), ...attributesOf(styles, name)]);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  test('leads each entry of the contents to a heading, with a reference to its page', () => {
    const places = new Set(attributesOf(content, 'text:name'));
    const targets = attributesOf(content, 'xlink:href').filter((href) => href.startsWith('#'));
    const references = attributesOf(content, 'text:ref-name');
    expect(references).toEqual(['strategic-case', 'case-for-change', 'options', 'empty']);
    for (const target of [...targets.map((href) => href.slice(1)), ...references]) {
      expect(places).toContain(target);
    }
  });

  test('repeats the headings of each table, and names its rows by their first column', () => {
    const tables = elementsOf(content, 'table:table');
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      expect(elementsOf(table, 'table:table-header-rows')).toHaveLength(1);
      expect(elementsOf(table, 'table:table-header-columns')).toHaveLength(1);
    }
  });

  test('keeps the rows of a short table on one page', () => {
    const breaks = attributesOf(content, 'style:may-break-between-rows');
    expect(new Set(breaks)).toEqual(new Set(['false']));
  });

  test('keeps the value beside the words of each number and day', () => {
    const cells = elementsOf(content, 'table:table-cell');
    const cellOf = (words: string) => cells.find((cell) => cell.textContent === words);
    expect(cellOf('£411,250.50')?.getAttribute('office:value')).toBe('411250.5');
    expect(cellOf('£411,250.50')?.getAttribute('office:currency')).toBe('GBP');
    expect(cellOf('3.5%')?.getAttribute('office:value')).toBe('0.035');
    expect(cellOf('31 March 2027')?.getAttribute('office:date-value')).toBe('2027-03-31');
  });

  test('shows a figure with words for those who do not see it', () => {
    const [frame] = elementsOf(content, 'draw:frame');
    expect(frame && elementsOf(frame, 'svg:desc')[0]?.textContent).toMatch(/^Costs fall/);
    expect(elementsOf(readXml(fileText('Pictures/figure-1.svg')), 'rect').length).toBe(3);
  });

  test('keeps every space of a row of spaces', () => {
    const paragraph = elementsOf(content, 'text:p').find((p) => p.textContent.includes('a break'));
    expect(paragraph && attributesOf(paragraph, 'text:c')).toEqual(['2', '2']);
  });

  test('says in its properties what it is, of when, and how it is marked', () => {
    const meta = readXml(fileText('meta.xml'));
    const say = (name: string) => elementsOf(meta, name).map((element) => element.textContent);
    expect(say('dc:title')).toEqual([`${fixtureReport.title}: ${fixtureReport.subject}`]);
    expect(say('dc:language')).toEqual(['en-GB']);
    expect(say('dc:date')).toEqual(['2026-11-19T16:44:00Z']);
    expect(say('meta:user-defined')).toEqual(['OFFICIAL', fixtureReport.fingerprint]);
  });
});
