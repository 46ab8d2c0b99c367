// Tables as GFM. A cell is one line there: its paragraphs and lists are told apart by line breaks.
import type { Column } from '@tday/shared/report/blocks';
import type { Flow, PrintCell, PrintRow, PrintTable } from '../printable/printable.ts';
import { isSetRight } from '../table-widths.ts';
import { escapeMarkdown } from './escape.ts';
import { printInlines, strong } from './inlines.ts';

const lineBreak = '<br>';

const flowLines = (flow: readonly Flow[], indent = ''): readonly string[] =>
  flow.flatMap((block) => {
    if (block.kind === 'paragraph') return [indent + printInlines(block.inlines, lineBreak)];
    return block.items.flatMap((item, index) => {
      const [first = '', ...others] = flowLines(item, `${indent}&emsp;`);
      const marker = block.ordered ? `${index + 1}. ` : '• ';
      return [indent + marker + first.slice(`${indent}&emsp;`.length), ...others];
    });
  });

const printCell = (cell: PrintCell): string => flowLines(cell.flow).join(lineBreak);

const bold = (words: string): string => (words === '' ? '' : `<strong>${words}</strong>`);

const anchor = (id: string | undefined): string => (id === undefined ? '' : `<a id="${id}"></a>`);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const printRow = (row: PrintRow): string =>
  line(row.cells.map((cell, index) => (index === 0 ? anchor(row.id) : '') + printCell(cell)));

const rule = (column: Column): string => (isSetRight(column.kind) ? '---:' : '---');

export const printTable = (table: PrintTable): string => {
  const titles = table.columns.map(({ title }) => escapeMarkdown(title) || ' ');
  const totals = table.totals?.map((cell) => bold(printCell(cell)));
  return [
    ...(table.headedBy === undefined ? [strong(table.caption), ''] : []),
    line(titles),
    line(table.columns.map(rule)),
    ...table.rows.map(printRow),
    ...(totals === undefined ? [] : [line(totals)]),
  ].join('\n');
};
