// Lays out the flow of blocks, and turns the paper for tables that would not read well upright.
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

const layOutOther = (
  block: Exclude<PrintBlock, Tabular>,
  page: Column,
  levelOf: (level: number) => number,
): readonly UprightBlock[] => {
  switch (block.kind) {
    case 'heading': {
      const title = layOutLine(block.text, page);
      return [{ kind: 'heading', level: levelOf(block.level), anchor: block.id, title }];
    }
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

/** Blocks right before a turned table that lead up to it, from their heading on, and go with it. */
const mostLeadingUp = 3;

const takeLeadingUp = (laidOut: PaperBlock[]): readonly UprightBlock[] => {
  const taken: UprightBlock[] = [];
  for (const block of laidOut.slice(-mostLeadingUp).reverse()) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break;
    taken.unshift(block);
  }
  const from = taken.findIndex((block) => block.kind === 'heading');
  if (from === -1) return [];
  laidOut.length -= taken.length - from;
  return taken.slice(from);
};

/** Turned tables that follow one another share their pages. */
const addTurned = (laidOut: PaperBlock[], block: UprightBlock): void => {
  const blocks = [...takeLeadingUp(laidOut), block];
  const last = laidOut.at(-1);
  if (last?.kind !== 'turned') laidOut.push({ kind: 'turned', blocks });
  else laidOut[laidOut.length - 1] = { kind: 'turned', blocks: [...last.blocks, ...blocks] };
};

export const layOutBlocks = (
  blocks: readonly PrintBlock[],
  page: Column,
): readonly PaperBlock[] => {
  const measure = measureWith(page.faces);
  const levelOf = levelWithin();
  const laidOut: PaperBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' && block.kind !== 'figure') {
      laidOut.push(...layOutOther(block, page, levelOf));
      continue;
    }
    const layout = layOutColumns(block.kind === 'table' ? block : block.table, measure);
    if (layout.turned) {
      addTurned(laidOut, layOutTabular(block, layout, { ...page, width: turnedWidth }));
    } else laidOut.push(layOutTabular(block, layout, page));
  }
  return laidOut;
};
