import { describe, expect, test } from 'vitest';
import { exampleRows } from '../fields/link.ts';
import { proseJson } from '../prose.ts';
import type { OutlinePart } from '../template.ts';
import { exampleSource } from './example-source.ts';
import {
  blocksOf,
  firstTable,
  headings,
  linksOf,
  print,
  tableWords,
  withOutline,
  withRaw,
  words,
} from './read-report.ts';

describe('a register as a table', () => {
  test('names each row, sets years as columns and adds up the money', () => {
    const table = firstTable(print({ register: 'costs', totals: true }));
    expect(table.columns.map(({ kind }) => kind)).toEqual([
      'reference',
      'text',
      ...Array.from({ length: 5 }, () => 'money'),
    ]);
    expect(tableWords(table)).toEqual([
      ['Reference', 'Name', '2027-28', '2028-29', '2029-30', 'Total', 'Once'],
      ['C-001', 'Supplier', '£120,000', '£90,000', '–', '£210,000', 'Not yet written'],
      ['C-002', 'Cloud', '£1,000.50', '–', '\u2212£500', '£500.50', '£2,000'],
      ['Total', '', '£121,000.50', '£90,000', '\u2212£500', '£210,500.50', '£2,000'],
    ]);
  });

  test('adds up nothing unless the template asks for it', () => {
    expect(firstTable(print({ register: 'costs' })).totals).toBeUndefined();
    expect(firstTable(print({ register: 'needs', totals: true })).totals).toBeUndefined();
  });

  test('says once, not in every column, that an answer of several numbers is missing', () => {
    const table = firstTable(print({ register: 'budget', fields: ['years'] }));
    expect(tableWords(table)[1]).toEqual(['B-001', 'Not yet written', '–', '–', '–']);
  });

  test('has no column that nobody has answered, and says below what is missing', () => {
    const blocks = print({ register: 'budget', fields: ['once', 'years'] });
    expect(firstTable(blocks).columns.map(({ title }) => title)).toEqual(['Reference', 'Once']);
    expect(words(blocks)).toContain('Not yet written in any row: Cost.');
  });

  test('keeps the typed value beside the words', () => {
    const table = firstTable(print({ register: 'costs', totals: true }));
    expect(table.rows[0]?.cells[2]?.value).toEqual({ kind: 'money', number: 120_000 });
    expect(table.totals?.[2]?.value).toEqual({ kind: 'money', number: 121_000.5 });
  });

  test('shows the short answers where nobody said which', () => {
    const table = firstTable(print({ register: 'records' }));
    const titles = table.columns.map((column) => column.title);
    expect(titles).toContain('Name');
    expect(titles).toContain('money: pence');
    expect(titles).not.toContain('prose: a list with bold words');
  });

  test('has as many cells in every row as columns, and nothing in them but text and lists', () => {
    for (const table of blocksOf(exampleSource).filter((block) => block.kind === 'table')) {
      for (const cells of [...table.rows.map((row) => row.cells), table.totals ?? []]) {
        if (cells.length > 0) expect(cells).toHaveLength(table.columns.length);
        const kinds = cells.flatMap((cell) => cell.blocks.map((block) => block.kind));
        expect(kinds.every((kind) => kind === 'paragraph' || kind === 'list')).toBe(true);
      }
    }
  });
});

describe('a register as records', () => {
  test('has a heading for each row, with the place that links point at', () => {
    const found = headings(print({ register: 'needs', as: 'records' }));
    expect(found).toEqual([
      {
        kind: 'heading',
        level: 1,
        id: `row-${exampleRows.first}`,
        text: 'R-014 Read every letter once',
      },
      {
        kind: 'heading',
        level: 1,
        id: `row-${exampleRows.second}`,
        text: 'R-015 Say who has the letter, and since when',
      },
    ]);
  });

  test('a row without a name or a number still has a heading', () => {
    const found = headings(print({ register: 'records', as: 'records', fields: [] }));
    expect(found[1]?.text).toBe('new (row not yet written)');
  });

  test('a long name is cut in the heading and whole below', () => {
    const long = 'Read every letter once and only once. '.repeat(9).trim();
    const source = withRaw({ 'needs/name': proseJson(long) });
    const blocks = blocksOf(withOutline(source, [{ register: 'needs', as: 'records' }]));
    expect(headings(blocks)[0]?.text.length).toBeLessThan(180);
    expect(words(blocks)).toContain(`Name: ${long}`);
  });
});

describe('links', () => {
  const links: OutlinePart = { register: 'records', as: 'records', fields: ['link-2'] };

  test('point at the rows that are printed', () => {
    const found = linksOf(print(links, { register: 'needs' }));
    expect(found).toEqual([`#row-${exampleRows.first}`, `#row-${exampleRows.second}`]);
  });

  test('are plain words where the rows are not printed', () => {
    const blocks = print(links);
    expect(linksOf(blocks)).toEqual([]);
    expect(words(blocks)).toContain('R-014 Read every letter once');
  });

  test('point at one place where a row is printed twice', () => {
    const blocks = print({ register: 'needs' }, { register: 'needs', as: 'records' }, links);
    const ids = [
      ...headings(blocks).map(({ id }) => id),
      ...firstTable(blocks).rows.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
