import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { attributesOf, elementsOf, readXml, type XmlElement } from '../../read-xml.ts';
import { fixtureInput, fixtureReport } from '../fixture-report.ts';
import { printHtml } from './print-html.ts';

const html = strFromU8(printHtml(fixtureInput));
const page = readXml(html);

const first = (name: string): XmlElement => {
  const [element] = elementsOf(page, name);
  if (element === undefined) throw new Error(`there is no ${name}`);
  return element;
};

describe('a report as a web page', () => {
  test('says its language and its title', () => {
    expect(page.getAttribute('lang')).toBe('en-GB');
    expect(first('title').textContent).toBe(`${fixtureReport.title}: ${fixtureReport.subject}`);
  });

  test('runs nothing, fetches nothing, and needs nothing beside it', () => {
    expect(elementsOf(page, 'script')).toEqual([]);
    expect(attributesOf(page, 'src').every((source) => source.startsWith('data:image/svg'))).toBe(
      true,
    );
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/\son\w+=|url\(|@import/);
  });

  test('has its marking at the top and the bottom, and in the margins of each printed page', () => {
    const [header, footer] = [first('header'), first('footer')];
    expect(header.textContent).toContain('OFFICIAL');
    expect(footer.textContent).toContain('OFFICIAL');
    expect(html).toMatch(/@top-center\{content:"OFFICIAL"/);
    expect(html).toMatch(/@bottom-center\{content:"OFFICIAL"/);
  });

  test('leads past the marking to the main content, and from the contents to each heading', () => {
    const ids = new Set(attributesOf(page, 'id'));
    const targets = attributesOf(page, 'href').filter((href) => href.startsWith('#'));
    expect(ids.size).toBe(attributesOf(page, 'id').length);
    expect(targets[0]).toBe('#main_content');
    expect(targets.length).toBeGreaterThan(6);
    for (const target of targets) expect(ids).toContain(target.slice(1));
  });

  test('has one first heading, and no level left out below it', () => {
    const names = elementsOf(page, '*').map((element) => element.tagName);
    const levels = names.flatMap((name) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  const scrolled = (name: string) =>
    elementsOf(page, 'div').filter(
      (div) => div.hasAttribute('tabindex') && elementsOf(div, name).length > 0,
    );

  test('lets a figure that is wider than the screen be scrolled by keyboard, and names it', () => {
    const captions = elementsOf(page, 'figcaption').map((caption) => caption.getAttribute('id'));
    const groups = scrolled('img').map((group) => group.getAttribute('aria-labelledby'));
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).toEqual(captions);
  });

  test('names each table and its columns and rows, in a group that a keyboard can scroll', () => {
    for (const group of scrolled('table')) {
      const [table] = elementsOf(group, 'table');
      const [caption] = elementsOf(group, 'caption');
      const name = caption?.getAttribute('id') ?? table?.getAttribute('aria-labelledby');
      expect(group.getAttribute('aria-labelledby')).toBe(name);
      expect(table && elementsOf(table, 'th').every((th) => th.hasAttribute('scope'))).toBe(true);
    }
    expect(elementsOf(page, 'caption')).toHaveLength(elementsOf(page, 'table').length - 1);
  });

  test('sets money right, and says each figure in words', () => {
    const cells = elementsOf(page, 'td').filter((cell) => cell.textContent.startsWith('£'));
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.every((cell) => cell.getAttribute('class') === 'number')).toBe(true);
    expect(first('img').getAttribute('alt')).toBe('Costs fall from £501,250 to £340,000.');
  });

  test('says which way Arabic and Hebrew run, and their language', () => {
    const paragraphs = elementsOf(page, 'p').filter((p) => p.getAttribute('dir') === 'rtl');
    expect(paragraphs.map((p) => p.getAttribute('lang'))).toEqual(['ar', 'he', 'ar']);
  });

  test('lets no marking or title break out of the style sheet', () => {
    const marking = '"} </style><script>alert(1)</script> \\';
    const hostile = { ...fixtureInput, report: { ...fixtureReport, marking, title: marking } };
    const printed = strFromU8(printHtml(hostile));
    expect(printed.split('</style>')).toHaveLength(2);
    expect(elementsOf(readXml(printed), 'script')).toEqual([]);
  });
});
