// What a helper comes to, as a screen and a document both print it.
import {
  type Column,
  type ListBlock,
  type ParagraphBlock,
  paragraph,
  type TableBlock,
  text,
  textCell,
} from '../report/blocks.ts';

/** No headings: an answer stands wherever its section does. */
export type HelperBlock = ParagraphBlock | ListBlock | TableBlock;

export interface HelperAnswer {
  readonly title: string;
  /** What it must always be read with, such as that it is no legal advice. */
  readonly disclaimer: string;
  /** In one sentence. */
  readonly says: string;
  readonly blocks: readonly HelperBlock[];
  /** Behind "how this is worked out". */
  readonly working: readonly HelperBlock[];
  /** The answers of the form that it is worked out from. */
  readonly wentIn?: TableBlock;
}

export const sentence = (words: string): ParagraphBlock => paragraph(text(words));

export const bullets = (lines: readonly string[]): readonly ListBlock[] =>
  lines.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: lines.map((line) => [sentence(line)]) }];

type TextColumn = Pick<Column, 'title' | 'weight'> & Partial<Pick<Column, 'kind'>>;

export const textTable = (
  caption: string,
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): TableBlock => ({
  kind: 'table',
  caption,
  columns: columns.map((column) => ({ kind: 'text', ...column })),
  rowHeaders: true,
  rows: rows.map((cells) => ({ cells: cells.map(textCell) })),
});
