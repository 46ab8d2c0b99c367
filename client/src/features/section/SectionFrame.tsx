// What stands around every section: its title, what to write, who is writing here now, and why it may
// not be written in.
import type { Section } from '@tday/shared/template';
import { sectionWords } from '@tday/shared/words/section';
import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { Details } from '../../ui/Details.tsx';
import { useAnnounceWriters } from '../people/use-announce-people.ts';
import { useSectionRefusal } from '../use-model.ts';
import { useOthersIn } from '../use-presence.ts';
import { SectionLevelContext } from './section-level.ts';

// Few sections have a helper, and it brings the tables of documents with it.
const HelperPanel = lazy(async () => ({
  default: (await import('../helper/HelperPanel.tsx')).HelperPanel,
}));

interface SectionFrameProps {
  readonly section: Section;
  readonly children: ReactNode;
}

const words = sectionWords.en;

const Guidance = ({ guidance }: Pick<Section, 'guidance'>) => (
  <>
    <p className="govuk-body tday-guidance">{guidance.write}</p>
    <Details summary={words.whatGoodLooksLike}>
      <p className="govuk-body">{guidance.good}</p>
      <p className="govuk-body">
        <strong>{words.example}</strong> {guidance.example}
      </p>
    </Details>
  </>
);

const OthersHere = ({ section }: { readonly section: string }) => {
  const names = [...new Set(useOthersIn(section).map(({ name }) => name))];
  return names.length === 0 ? null : <p className="tday-others-here">{words.othersHere(names)}</p>;
};

export const SectionFrame = ({ section, children }: SectionFrameProps) => {
  const refusal = useSectionRefusal(section.id);
  const heading = `section-${section.id}`;
  const level = useContext(SectionLevelContext);
  const Heading = level === 1 ? 'h1' : 'h2';
  useAnnounceWriters(section.id, section.title);
  return (
    <section className="tday-section" aria-labelledby={heading} data-section={section.id}>
      <Heading
        id={heading}
        className={level === 1 ? 'govuk-heading-l' : 'govuk-heading-m'}
        tabIndex={-1}
      >
        {section.title}
      </Heading>
      <OthersHere section={section.id} />
      {refusal === undefined ? (
        <Guidance guidance={section.guidance} />
      ) : (
        <p className="govuk-inset-text tday-read-only">{refusal.says}</p>
      )}
      {children}
      {section.helper !== undefined && (
        <Suspense>
          <HelperPanel section={section} />
        </Suspense>
      )}
    </section>
  );
};
