// The small pieces that every part of a report is put together from.
import { cleanLine } from '../clean-text.ts';
import type { Section } from '../template.ts';
import { reportWords } from '../words/report.ts';
import {
  type Block,
  type Cell,
  type HeadingBlock,
  type ListBlock,
  type ParagraphBlock,
  paragraph,
  text,
} from './blocks.ts';
import type { Place } from './where-shown.ts';

/** How deep a heading stands by the plan of its document, from 1; levels may be skipped yet. */
export type Depth = number;

/** A heading before `finishHeadings` gives it its level, and its id if none is set. */
interface DraftHeading {
  readonly kind: 'draft-heading';
  readonly depth: Depth;
  readonly text: string;
  readonly id?: string;
}

/** After rows: how many more there are than stand here. */
export interface DraftRest {
  readonly kind: 'draft-rest';
  readonly rows: number;
  readonly place?: Place;
}

/** What nobody has written yet, by what it is called: several in a row are said in one sentence. */
export interface DraftMissing {
  readonly kind: 'draft-missing';
  readonly names: readonly string[];
}

export type Draft = DraftHeading | DraftRest | Exclude<Block, HeadingBlock>;

export const missingNamed = (...names: readonly string[]): DraftMissing => ({
  kind: 'draft-missing',
  names: names.map(cleanLine),
});

export const missing = (words: string = reportWords.en.notYetWritten): ParagraphBlock => ({
  ...paragraph(text(words)),
  tone: 'missing',
});

/** Where a section stands that is not for whoever asked. */
export const leftOut = ({ title }: Section): ParagraphBlock =>
  paragraph(text(reportWords.en.leftOut(cleanLine(title))));

/** Where there is nothing to show, and nothing is missing. */
export const none = (): ParagraphBlock => paragraph(text(reportWords.en.none));

export const heading = (depth: Depth, words: string, id?: string): DraftHeading => ({
  kind: 'draft-heading',
  depth,
  text: cleanLine(words),
  ...(id !== undefined && { id }),
});

const asParagraph = (block: HeadingBlock): ParagraphBlock => paragraph(text(block.text, 'bold'));

const listWithoutHeadings = (list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.map(withoutHeadings),
});

/** For places where a heading would tear the outline: cells, list items, records. */
const withoutHeadings = (blocks: readonly Block[]): readonly Exclude<Block, HeadingBlock>[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return asParagraph(block);
    return block.kind === 'list' ? listWithoutHeadings(block) : block;
  });

/** Headings of prose go below the heading that the prose stands under. */
export const nestHeadings = (blocks: readonly Block[], depth: Depth): readonly Draft[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return heading(depth + block.level, block.text);
    return block.kind === 'list' ? listWithoutHeadings(block) : block;
  });

/** An answer under its label: on the label's own line where it is one paragraph. */
export const labelled = (label: string, blocks: readonly Block[]): readonly Draft[] => {
  const name = text(reportWords.en.labelled(cleanLine(label)), 'bold');
  const [first, ...others] = withoutHeadings(blocks);
  if (first?.kind === 'table') return [{ ...first, caption: cleanLine(label) }, ...others];
  return first?.kind === 'paragraph' && others.length === 0
    ? [{ ...first, inlines: [name, text(' '), ...first.inlines] }]
    : [paragraph(name), ...withoutHeadings(blocks)];
};

/** The words of a cell; a table or a figure inside a cell can be read by nobody. */
export const cellOf = (blocks: readonly Block[], words: string): Cell => {
  const fits = blocks.every((block) => ['paragraph', 'list', 'heading'].includes(block.kind));
  return { blocks: fits ? withoutHeadings(blocks) : [paragraph(text(cleanLine(words)))] };
};
