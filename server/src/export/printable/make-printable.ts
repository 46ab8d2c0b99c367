// Makes a Report printable. Every format begins here, so that all of them say the same.
import type {
  Block,
  Cell,
  FigureBlock,
  HeadingBlock,
  NoteBlock,
  Report,
  TableBlock,
  TableRow,
} from '@tday/shared/report/blocks';
import { oneLine, shortTitle } from './limits.ts';
import { printFlow, printParagraph } from './print-flow.ts';
import type { Anchors } from './print-inlines.ts';
import type {
  Flow,
  Printable,
  PrintBlock,
  PrintCell,
  PrintFigure,
  PrintRow,
  PrintTable,
} from './printable.ts';
import { readSvg } from './svg.ts';

/** Deeper headings make contents that nobody reads. */
const deepestInContents = 2;

interface Printing {
  readonly anchors: Anchors;
  readonly entries: readonly HeadingBlock[];
  nextTable: () => number;
  nextFigure: () => number;
}

const counter = (): (() => number) => {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
};

const anchorsOf = (blocks: readonly Block[]): Anchors =>
  new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.id];
      const table = block.kind === 'figure' ? block.table : block;
      return table.kind === 'table' ? table.rows.flatMap((row) => row.id ?? []) : [];
    }),
  );

const printHeading = (heading: HeadingBlock): HeadingBlock => ({
  ...heading,
  text: shortTitle(heading.text),
});

const printCell = (cell: Cell | undefined, anchors: Anchors): PrintCell => ({
  flow: printFlow(cell?.blocks ?? [], anchors),
  ...(cell?.value === undefined ? {} : { value: cell.value }),
});

const printRow = (row: TableRow, columns: number, anchors: Anchors): PrintRow => ({
  ...(row.id === undefined ? {} : { id: row.id }),
  cells: Array.from({ length: columns }, (_, index) => printCell(row.cells[index], anchors)),
});

const printTable = (table: TableBlock, printing: Printing): PrintTable => {
  const { anchors } = printing;
  const count = table.columns.length;
  const totals = table.totals && printRow({ cells: table.totals }, count, anchors).cells;
  return {
    kind: 'table',
    number: printing.nextTable(),
    caption: shortTitle(table.caption),
    ...(table.headedBy === undefined ? {} : { headedBy: table.headedBy }),
    columns: table.columns.map((column) => ({ ...column, title: shortTitle(column.title) })),
    rowHeaders: table.rowHeaders,
    rows: table.rows.map((row) => printRow(row, count, anchors)),
    ...(totals === undefined ? {} : { totals }),
  };
};

const printFigure = (figure: FigureBlock, printing: Printing): PrintFigure => ({
  kind: 'figure',
  number: printing.nextFigure(),
  caption: shortTitle(figure.caption),
  alt: oneLine(figure.alt),
  ...readSvg(figure.svg),
  table: printTable(figure.table, printing),
});

/** A note holds paragraphs and lists; its tables and figures follow it at their full width. */
const printNote = (note: NoteBlock, printing: Printing): readonly PrintBlock[] => {
  const isWide = (block: Block) => block.kind === 'table' || block.kind === 'figure';
  const flow: readonly Flow[] = printFlow(
    note.blocks.filter((block) => !isWide(block)),
    printing.anchors,
  );
  return [
    { kind: 'note', title: shortTitle(note.title), flow },
    ...note.blocks.filter(isWide).flatMap((block) => printBlock(block, printing)),
  ];
};

const printBlock = (block: Block, printing: Printing): readonly PrintBlock[] => {
  switch (block.kind) {
    case 'heading':
      return [printHeading(block)];
    case 'paragraph':
      return printParagraph(block.inlines, block.tone, printing.anchors);
    case 'list':
      return printFlow([block], printing.anchors);
    case 'table':
      return block.columns.length === 0 ? [] : [printTable(block, printing)];
    case 'figure':
      return [printFigure(block, printing)];
    case 'note':
      return printNote(block, printing);
    case 'page-break':
      return [block];
    case 'contents':
      return [{ kind: 'contents', title: shortTitle(block.title), entries: printing.entries }];
  }
};

const beginsPage = (block: PrintBlock | undefined): boolean =>
  block === undefined ||
  block.kind === 'page-break' ||
  block.kind === 'contents' ||
  (block.kind === 'heading' && block.level === 1);

/** Contents and first headings begin a page by themselves: a break before them would leave one empty. */
const withoutEmptyPages = (blocks: readonly PrintBlock[]): readonly PrintBlock[] =>
  blocks.filter((block, index) => block.kind !== 'page-break' || !beginsPage(blocks[index + 1]));

export const makePrintable = (report: Report): Printable => {
  const headings = report.blocks.filter((block) => block.kind === 'heading').map(printHeading);
  const printing: Printing = {
    anchors: anchorsOf(report.blocks),
    entries: headings.filter((heading) => heading.level <= deepestInContents),
    nextTable: counter(),
    nextFigure: counter(),
  };
  return {
    ...report,
    title: shortTitle(report.title),
    subject: shortTitle(report.subject),
    facts: report.facts.map(({ label, text }) => ({
      label: shortTitle(label),
      text: oneLine(text),
    })),
    blocks: withoutEmptyPages(report.blocks.flatMap((block) => printBlock(block, printing))),
  };
};
