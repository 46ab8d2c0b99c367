// Lays out paragraphs and lists: on the page, in a note, in a cell.
import type { ParagraphBlock } from '@tday/shared/report/blocks';
import { plainText } from '../printable/print-inlines.ts';
import type { Flow, PrintList } from '../printable/printable.ts';
import { type Column, layOutInlines } from './lay-out-text.ts';
import { geometry } from './page-geometry.ts';
import type { PaperFlow, PaperList, PaperParagraph } from './paper.ts';
import { directionOf } from './text-direction.ts';

/** One string for each paragraph, in the order in which they are read. */
export const paragraphsOf = (flow: readonly Flow[]): readonly string[] =>
  flow.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.inlines)] : block.items.flatMap(paragraphsOf),
  );

const layOutParagraph = (block: ParagraphBlock, column: Column): PaperParagraph => ({
  kind: 'paragraph',
  missing: block.tone === 'missing',
  inlines: layOutInlines(block.inlines, column),
  ...directionOf(plainText(block.inlines)),
});

const layOutList = (block: PrintList, column: Column): PaperList => ({
  kind: 'list',
  ordered: block.ordered,
  rightToLeft: directionOf(paragraphsOf([block]).join(' ')).rightToLeft,
  items: block.items.map((item) =>
    layOutFlow(item, { ...column, width: column.width - geometry.listIndent }),
  ),
});

export const layOutFlow = (flow: readonly Flow[], column: Column): readonly PaperFlow[] =>
  flow.map((block) =>
    block.kind === 'paragraph' ? layOutParagraph(block, column) : layOutList(block, column),
  );
