// What the helper of a section works out, on paper: with how it was worked out below it.
import { answerHelper } from '../buying/answer-helper.ts';
import { cleanLine } from '../clean-text.ts';
import { findSection } from '../template.ts';
import { buyingWords } from '../words/buying.ts';
import { reportWords } from '../words/report.ts';
import type { Answers } from './answers.ts';
import { paragraph, text } from './blocks.ts';
import type { Draft } from './words-on-paper.ts';

/** `formShown`: the document prints the answers that it is worked out from by themselves. */
export const helperBlocks = (
  answers: Answers,
  id: string,
  formShown: boolean,
): readonly Draft[] => {
  const { template, content } = answers.source;
  const section = findSection(template, id);
  if (section === undefined) return [];
  if (!answers.mayRead(id))
    return [paragraph(text(reportWords.en.leftOut(cleanLine(section.title))))];
  const answer = answerHelper(section, content, template.procurement);
  if (answer === undefined) return [];
  return [
    { kind: 'note', title: answer.title, blocks: [paragraph(text(answer.disclaimer))] },
    paragraph(text(answer.says, 'bold')),
    ...answer.blocks,
    paragraph(text(buyingWords.en.howWorkedOut, 'bold')),
    ...answer.working,
    ...(answer.wentIn === undefined || formShown ? [] : [answer.wentIn]),
  ];
};
