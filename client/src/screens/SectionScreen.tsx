// One section by itself, whether it is its turn or not.
import { mayReadSection } from '@tday/shared/permissions';
import { findSection } from '@tday/shared/template';
import { roomWords } from '@tday/shared/words/room';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { SectionView } from '../features/section/SectionView.tsx';
import { SectionLevelContext } from '../features/section/section-level.ts';
import { UndoPlace } from '../features/undo/UndoPlace.tsx';
import { useCopy, useMe, useTemplate, useWorkshop } from '../features/use-model.ts';
import { useSearch } from '../features/use-search.ts';

const words = roomWords.en.sections;

export const SectionScreen = ({ id }: { readonly id: string }) => {
  const template = useTemplate();
  const workshop = useWorkshop((whole) => whole.id);
  const me = useMe();
  const copy = useCopy();
  // A link from one row to another of the same section leads there too.
  const search = useSearch();
  const section = findSection(template, id);
  return (
    <>
      <p className="govuk-body">
        <Link className="govuk-back-link" to={pathTo(workshop, { at: 'sections' })}>
          {words.back}
        </Link>
      </p>
      {section && mayReadSection(me, section) ? (
        <SectionLevelContext value={1}>
          <UndoPlace />
          <SectionView key={`${copy.number}/${id}${search}`} section={section} />
        </SectionLevelContext>
      ) : (
        <h1 className="govuk-heading-l">{words.none}</h1>
      )}
    </>
  );
};
