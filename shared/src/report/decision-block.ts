// Where whoever decides says so: by hand on paper, or typed into the office document.
import { reportWords } from '../words/report.ts';
import { type ParagraphBlock, paragraph, text } from './blocks.ts';

const words = reportWords.en.decision;

export const decisionBlocks = (): readonly ParagraphBlock[] => [
  paragraph(text(words.decided)),
  paragraph(text(words.signed)),
];
