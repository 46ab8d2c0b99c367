import { expect, test } from 'vitest';
import type { PaperBlock, UprightBlock } from './paper.ts';
import { onTurnedPages, type Placed } from './turned-pages.ts';

const title = (text: string) => ({ text, rightToLeft: false });
const heading = (level: number, text: string): UprightBlock => ({
  kind: 'heading',
  level,
  anchor: '',
  title: title(text),
});
const words: UprightBlock = { kind: 'paragraph', inlines: [], missing: false, rightToLeft: false };
const pageBreak: UprightBlock = { kind: 'page-break' };
const wide: UprightBlock = {
  kind: 'table',
  caption: title('wide'),
  size: 9,
  columns: [],
  rowHeaders: true,
  whole: true,
  rows: [],
  totals: [],
  more: '',
};

const place = (...blocks: readonly UprightBlock[]): readonly Placed[] =>
  blocks.map((block) => ({ block, turned: block === wide }));
const kinds = (paper: readonly PaperBlock[]): readonly unknown[] =>
  paper.map((block) => (block.kind === 'turned' ? kinds(block.blocks) : block.kind));

test('a table takes its heading and the words between onto the turned page', () => {
  expect(kinds(onTurnedPages(place(words, heading(2, 'a'), words, wide, words)))).toEqual([
    'paragraph',
    ['heading', 'paragraph', 'table'],
    'paragraph',
  ]);
});

test('what stands above the heading of a table stays upright', () => {
  const before = [heading(2, 'a'), words];
  expect(kinds(onTurnedPages(place(...before, heading(2, 'b'), wide)))).toEqual([
    'heading',
    'paragraph',
    ['heading', 'table'],
  ]);
});

test('words without a heading right before them stay upright', () => {
  expect(kinds(onTurnedPages(place(words, words, wide)))).toEqual([
    'paragraph',
    'paragraph',
    ['table'],
  ]);
});

test('tables that follow one another share their pages, unless a page was to begin', () => {
  expect(
    kinds(onTurnedPages(place(wide, heading(2, 'b'), wide, pageBreak, heading(1, 'c'), wide))),
  ).toEqual([['table', 'heading', 'table', 'page-break', 'heading', 'table']]);
});

test('no page is left empty before or after', () => {
  expect(kinds(onTurnedPages(place(words, pageBreak, heading(1, 'a'), wide)))).toEqual([
    'paragraph',
    ['heading', 'table'],
  ]);
});
