// What is worked out beside a section from its own answers, made again as they change. It wakes at most
// twice a second while people type, and its one sentence is announced when it says something else.
import { answerHelper } from '@tday/shared/buying/answer-helper';
import type { Section } from '@tday/shared/template';
import { buyingWords } from '@tday/shared/words/buying';
import { useContext } from 'react';
import { Details } from '../../ui/Details.tsx';
import { BlockViews } from '../report/BlockViews.tsx';
import { SectionLevelContext } from '../section/section-level.ts';
import { useCopy, useSectionCalm, useTemplate } from '../use-model.ts';

export const HelperPanel = ({ section }: { readonly section: Section }) => {
  const { content } = useCopy();
  const { procurement } = useTemplate();
  useSectionCalm(section.id);
  const Heading = useContext(SectionLevelContext) === 1 ? 'h2' : 'h3';
  const answer = answerHelper(section, content, procurement);
  if (answer === undefined) return null;
  const heading = `helper-${section.id}`;
  return (
    <aside className="tday-helper" aria-labelledby={heading}>
      <Heading id={heading} className="govuk-heading-s">
        {answer.title}
      </Heading>
      <p className="govuk-body" aria-live="polite">
        <strong>{answer.says}</strong>
      </p>
      <p className="govuk-hint">{answer.disclaimer}</p>
      <BlockViews blocks={answer.blocks} />
      <Details summary={buyingWords.en.howWorkedOut}>
        <BlockViews blocks={[...answer.working, ...(answer.wentIn ? [answer.wentIn] : [])]} />
      </Details>
    </aside>
  );
};
