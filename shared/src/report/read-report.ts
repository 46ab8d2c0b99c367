// Reading a report back, for tests: its words, headings, tables and links.
import type { OutlinePart } from '../template.ts';
import type { Block, HeadingBlock, Inline, TableBlock } from './blocks.ts';
import { exampleSource } from './example-source.ts';
import { makeReport } from './make-report.ts';
import type { ReportSource } from './report-source.ts';

export const withOutline = (
  source: ReportSource,
  outline: readonly OutlinePart[],
): ReportSource => ({
  ...source,
  template: {
    ...source.template,
    documents: [{ id: 'everything', title: 'Everything', says: '', outline }],
  },
});

export const blocksOf = (source: ReportSource): readonly Block[] =>
  makeReport(source, 'everything').blocks;

export const print = (...outline: readonly OutlinePart[]) =>
  blocksOf(withOutline(exampleSource, outline));

export const withRaw = (raws: Readonly<Record<string, unknown>>): ReportSource => ({
  ...exampleSource,
  content: {
    rows: exampleSource.content.rows,
    raw: (address) => raws[`${address.section}/${address.field}`],
  },
});

const inlineWords = (inline: Inline): string => {
  if (inline.kind === 'break') return ' ';
  return inline.kind === 'text' ? inline.text : inline.runs.map((run) => run.text).join('');
};

export const words = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.inlines.map(inlineWords).join('');
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'list') return block.items.map(words).join('\n');
      if (block.kind === 'table') return tableWords(block).flat().join('\n');
      return block.kind === 'note' ? words(block.blocks) : '';
    })
    .join('\n');

export const tableWords = (table: TableBlock): readonly (readonly string[])[] => [
  table.columns.map((column) => column.title),
  ...table.rows.map((row) => row.cells.map((cell) => words(cell.blocks))),
  ...(table.totals ? [table.totals.map((cell) => words(cell.blocks))] : []),
];

export const headings = (blocks: readonly Block[]): readonly HeadingBlock[] =>
  blocks.filter((block) => block.kind === 'heading');

export const firstTable = (blocks: readonly Block[]): TableBlock => {
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table was printed');
  return table;
};

export const linksOf = (blocks: readonly Block[]): readonly string[] => {
  const found: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
};
