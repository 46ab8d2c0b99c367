// Lays out words: what the fonts cover, broken where too long for the width, and which way they run.
import type { Inline, TextRun } from '@tday/shared/report/blocks';
import { coveredText } from './covered-text.ts';
import { type BreakLongWords, longWordBreaker } from './long-words.ts';
import type { PaperInline, PaperRun, PaperText } from './paper.ts';
import { directionOf } from './text-direction.ts';
import type { Typefaces } from './typefaces.ts';

/** One column of words: how wide it is and in which size it is set. */
export interface Column {
  readonly faces: Typefaces;
  readonly width: number;
  readonly size: number;
}

export const onOneLine = (text: string, faces: Typefaces): string =>
  coveredText(text, faces).replaceAll('\n', ' ');

const advanceIn =
  ({ faces, size }: Column, bold: boolean) =>
  (letter: string): number =>
    faces.advance(letter.codePointAt(0) ?? 0, bold) * size;

const layOutRun = (run: TextRun, column: Column, breakUp: BreakLongWords): PaperRun => ({
  kind: 'text',
  text: breakUp(onOneLine(run.text, column.faces), advanceIn(column, run.marks.includes('bold'))),
  marks: run.marks,
});

export const layOutInlines = (
  inlines: readonly Inline[],
  column: Column,
): readonly PaperInline[] => {
  const breakUp = longWordBreaker(column.width);
  return inlines.map((inline): PaperInline => {
    if (inline.kind === 'break') return inline;
    if (inline.kind === 'text') return layOutRun(inline, column, breakUp);
    return { ...inline, runs: inline.runs.map((run) => layOutRun(run, column, breakUp)) };
  });
};

/** A title, a label, a caption: one line of words in one weight. */
export const layOutLine = (text: string, column: Column): PaperText => {
  const covered = onOneLine(text, column.faces);
  const broken = longWordBreaker(column.width)(covered, advanceIn(column, true));
  return { text: broken, ...directionOf(covered) };
};
