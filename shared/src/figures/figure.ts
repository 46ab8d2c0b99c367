// What every figure has in common: a block with its drawing, its words and its table, or a sentence
// where there is nothing to draw.
import { cleanLine } from '../clean-text.ts';
import type { Cell, Column, FigureBlock, ParagraphBlock } from '../report/blocks.ts';
import { figureWords } from '../words/figures.ts';
import { figureTable } from './figure-table.ts';
import { svg } from './svg.ts';

export type Figure = FigureBlock | ParagraphBlock;

/** A name on one line; one that is empty says so. */
export const named = (name: string): string => cleanLine(name) || figureWords.en.unnamed;

interface FigureParts {
  readonly title: string;
  /** What can be seen, in sentences: for those who do not see it. */
  readonly alt: string;
  readonly drawing: { readonly height: number; readonly shapes: readonly string[] };
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const makeFigure = ({ title, alt, drawing, columns, rows }: FigureParts): FigureBlock => ({
  kind: 'figure',
  caption: title,
  alt,
  svg: svg({ title, says: alt, ...drawing }),
  table: figureTable(figureWords.en.asTable(title), columns, rows),
});

interface Valued {
  readonly name: string;
  readonly value: number;
}

/** The one with the most, and the one with the least; undefined of nothing. */
export const extremesOf = <Each extends Valued>(
  all: readonly Each[],
): { readonly best: Each; readonly worst: Each } | undefined => {
  const [first] = all;
  if (first === undefined) return undefined;
  return {
    best: all.reduce((best, each) => (each.value > best.value ? each : best), first),
    worst: all.reduce((worst, each) => (each.value < worst.value ? each : worst), first),
  };
};

/** More of them than these are not told one by one. */
export const mostTold = 5;
