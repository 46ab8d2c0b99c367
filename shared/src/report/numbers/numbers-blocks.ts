// What a document shows of the case, by the name that its outline gives it.
import { type Case, readCase } from '../../case/case.ts';
import type { Figure } from '../../figures/figure.ts';
import type { CaseFigureKind, NumbersKind } from '../../template.ts';
import { numbersWords } from '../../words/numbers.ts';
import type { Answers } from '../answers.ts';
import {
  type ListBlock,
  type ParagraphBlock,
  paragraph,
  type TableBlock,
  text,
} from '../blocks.ts';
import { missing } from '../words-on-paper.ts';
import { basisBlocks } from './basis-blocks.ts';
import { biasTable } from './bias-table.ts';
import { byYearTables } from './by-year-tables.ts';
import { caseFigure } from './case-figure.ts';
import { cashTable } from './cash-table.ts';
import { optionsInBrief, optionsTable } from './options-table.ts';
import { risksTable } from './risks-table.ts';
import { switchesTable } from './switches-table.ts';
import { testsTable } from './tests-table.ts';

const words = numbersWords.en;

type NumbersBlock = ListBlock | ParagraphBlock | TableBlock;

const printers: Readonly<Record<NumbersKind, (read: Case) => readonly NumbersBlock[]>> = {
  basis: (read) => [basisBlocks(read)],
  options: (read) => [optionsTable(read)],
  'options-in-brief': (read) => [optionsInBrief(read)],
  'optimism-bias': (read) => [biasTable(read)],
  'by-year': byYearTables,
  risks: (read) => [risksTable(read)],
  sensitivity: (read) => [testsTable(read)],
  'switching-values': (read) => [switchesTable(read)],
  cash: (read) => [cashTable(read)],
};

/** Reads the case once for a whole document. */
export class Numbers {
  private readonly answers: Answers;
  private known: { readonly read: Case | undefined } | undefined;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  get case(): Case | undefined {
    this.known ??= { read: readCase(this.answers) };
    return this.known.read;
  }

  figure(kind: CaseFigureKind): Figure {
    const read = this.case;
    return read === undefined ? paragraph(text(words.hidden)) : caseFigure(read, kind);
  }

  blocks(kind: NumbersKind): readonly NumbersBlock[] {
    const read = this.case;
    if (read === undefined) return [paragraph(text(words.hidden))];
    if (read.options.length === 0) return [missing(words.nothing)];
    return printers[kind](read);
  }
}
