// Lays out every block of a report, each for the paper that it stands on.
import type { HeadingBlock } from '@tday/shared/report/blocks';
import type { PrintBlock, PrintFigure, PrintTable } from '../printable/printable.ts';
import { coveredText } from './covered-text.ts';
import { layOutFlow } from './lay-out-flow.ts';
import { layOutTable } from './lay-out-table.ts';
import { type Column, layOutLine } from './lay-out-text.ts';
import { geometry, turnedWidth } from './page-geometry.ts';
import type { PaperBlock, PaperTable, UprightBlock } from './paper.ts';
import { figureForPaper } from './svg-figure.ts';
import { layOutColumns, type TableLayout } from './table-layout.ts';
import { measureWith } from './text-width.ts';
import { onTurnedPages, type Placed } from './turned-pages.ts';

/** A PDF string may hold 32,767 bytes, and what is said of a picture becomes one. */
const longestAlt = 2000;

const deepestInContents = 2;

type Tabular = PrintFigure | PrintTable;

const layOutFigure = (figure: PrintFigure, table: PaperTable, page: Column): UprightBlock => ({
  kind: 'figure',
  caption: layOutLine(figure.caption, page),
  alt: coveredText(figure.alt.slice(0, longestAlt), page.faces),
  ...figureForPaper(figure, page),
  table,
});

const layOutTabular = (block: Tabular, layout: TableLayout, page: Column): UprightBlock =>
  block.kind === 'table'
    ? layOutTable(block, layout, page)
    : layOutFigure(block, layOutTable(block.table, layout, page), page);

/** PDF/UA allows no skipped level: a heading stands at most one below the one before it. */
const levelWithin = (): ((level: number) => number) => {
  let last = 0;
  return (level) => {
    last = Math.min(level, last + 1);
    return last;
  };
};

/** Headings of the first level begin a page, where there is more than one. */
const layOutHeading = (
  block: HeadingBlock,
  level: number,
  page: Column,
  onePage: boolean,
): readonly UprightBlock[] => {
  const smaller = onePage ? 2 : 0;
  const size = geometry.headingSizes[level - 1 + smaller] ?? geometry.bodySize;
  const title = layOutLine(block.text, { ...page, size });
  const heading = { kind: 'heading', level, anchor: block.id, title } as const;
  return level === 1 && !onePage ? [{ kind: 'page-break' }, heading] : [heading];
};

const layOutOther = (
  block: Exclude<PrintBlock, Tabular>,
  page: Column,
  levelOf: (level: number) => number,
  onePage: boolean,
): readonly UprightBlock[] => {
  switch (block.kind) {
    case 'heading':
      return layOutHeading(block, levelOf(block.level), page, onePage);
    case 'paragraph':
    case 'list':
      return layOutFlow([block], page);
    case 'note': {
      const inset = { ...page, width: page.width - 2 * geometry.noteInset };
      const title = layOutLine(block.title, inset);
      return [{ kind: 'note', title, flow: layOutFlow(block.flow, inset) }];
    }
    case 'page-break':
      return [block];
    case 'contents':
      return [{ kind: 'contents', title: layOutLine(block.title, page), depth: deepestInContents }];
  }
};

const placeTabular = (block: Tabular, page: Column): Placed => {
  const table = block.kind === 'table' ? block : block.table;
  const layout = layOutColumns(table, measureWith(page.faces));
  const { turned } = layout;
  const paper = turned ? { ...page, width: turnedWidth } : page;
  return { block: layOutTabular(block, layout, paper), turned };
};

export const layOutBlocks = (
  blocks: readonly PrintBlock[],
  page: Column,
  onePage = false,
): readonly PaperBlock[] => {
  const levelOf = levelWithin();
  return onTurnedPages(
    blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'figure'
        ? [placeTabular(block, page)]
        : layOutOther(block, page, levelOf, onePage).map((other) => ({
            block: other,
            turned: false,
          })),
    ),
  );
};
