// The sections that a stage opens, as far as this participant may see them.
import { mayReadSection } from '@tday/shared/permissions';
import { findSection, type Stage } from '@tday/shared/template';
import { stageWords } from '@tday/shared/words/stages';
import { SectionView } from '../features/section/SectionView.tsx';
import { UndoPlace } from '../features/undo/UndoPlace.tsx';
import { useCopy, useMe, useTemplate } from '../features/use-model.ts';

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
  return (
    <>
      <UndoPlace />
      {sections.map(
        (section) =>
          section && <SectionView key={`${copy.number}/${section.id}`} section={section} />,
      )}
    </>
  );
};
