// The sections that a stage opens, as far as this participant may see them.
import { mayReadSection } from '@tday/shared/permissions';
import { findSection, type Stage, type Template } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { lazy, Suspense } from 'react';
import { SectionView } from '../features/section/SectionView.tsx';
import { UndoPlace } from '../features/undo/UndoPlace.tsx';
import { useCopy, useMe, useTemplate } from '../features/use-model.ts';

/** Computed by code that stages without numbers do not need. */
const NumbersNote = lazy(async () => ({
  default: (await import('../features/numbers/NumbersNote.tsx')).NumbersNote,
}));

const numberSections = ({ appraisal }: Template): readonly string[] =>
  appraisal === undefined ? [] : [appraisal.costs.register, appraisal.benefits.register];

export const StageSections = ({ stage }: { readonly stage: Stage }) => {
  const template = useTemplate();
  const me = useMe();
  const copy = useCopy();
  const sections = stage.sections
    .map((id) => findSection(template, id))
    .filter((section) => section !== undefined && mayReadSection(me, section));
  if (sections.length === 0) {
    return <p className="govuk-body">{stageWords.en.nothingToWrite}</p>;
  }
  const computes = stage.sections.some((id) => numberSections(template).includes(id));
  return (
    <>
      <UndoPlace />
      {computes && (
        <Suspense fallback={null}>
          <NumbersNote />
        </Suspense>
      )}
      {sections.map(
        (section) =>
          section && <SectionView key={`${copy.number}/${section.id}`} section={section} />,
      )}
    </>
  );
};
