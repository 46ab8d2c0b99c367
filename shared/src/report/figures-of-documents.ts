// The figures of a template's documents, each once, as a wall shows them: those that there is something to draw for.
import { Answers } from './answers.ts';
import type { FigureBlock } from './blocks.ts';
import { figureBlock } from './figure-block.ts';
import { Numbers } from './numbers/numbers-blocks.ts';
import { partsOf } from './printed-sections.ts';
import type { ReportSource } from './report-source.ts';

export const figuresOfDocuments = (source: ReportSource): readonly FigureBlock[] => {
  const answers = new Answers(source);
  const numbers = new Numbers(answers);
  const parts = source.template.documents
    .flatMap(({ outline }) => partsOf(outline))
    .filter((part) => 'figure' in part);
  const once = new Map(parts.map((part) => [JSON.stringify(part), part]));
  return [...once.values()]
    .map((part) => figureBlock(answers, numbers, part))
    .filter((figure) => figure.kind === 'figure');
};
