// Everything that is written in the workshop, whether it is its turn or not.
import { mayReadSection } from '@tday/shared/permissions';
import { findSection } from '@tday/shared/template';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { SectionView } from '../features/section/SectionView.tsx';
import {
  useCopy,
  useMe,
  useSectionRefusal,
  useTemplate,
  useWorkshop,
} from '../features/use-model.ts';
import { Tag } from '../ui/Tag.tsx';

const words = roomWords.en.sections;

const SectionLink = ({ id, title }: { readonly id: string; readonly title: string }) => {
  const workshop = useWorkshop((whole) => whole.id);
  const refusal = useSectionRefusal(id);
  return (
    <li className="tday-section-link">
      <Link to={pathTo(workshop, { at: 'sections', section: id })}>{title}</Link>
      {refusal === undefined && <Tag colour="green">{stageWords.en.states.open}</Tag>}
    </li>
  );
};

const AllSections = () => {
  const template = useTemplate();
  const me = useMe();
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      <ul className="tday-section-links">
        {template.sections
          .filter((section) => mayReadSection(me, section))
          .map(({ id, title }) => (
            <SectionLink key={id} id={id} title={title} />
          ))}
      </ul>
    </>
  );
};

const OneSection = ({ id }: { readonly id: string }) => {
  const template = useTemplate();
  const workshop = useWorkshop((whole) => whole.id);
  const me = useMe();
  const copy = useCopy();
  const section = findSection(template, id);
  return (
    <>
      <p className="govuk-body">
        <Link className="govuk-back-link" to={pathTo(workshop, { at: 'sections' })}>
          {words.back}
        </Link>
      </p>
      {section && mayReadSection(me, section) ? (
        <SectionView key={`${copy.number}/${id}`} section={section} />
      ) : (
        <p className="govuk-body">{words.none}</p>
      )}
    </>
  );
};

export const SectionsScreen = ({ section }: { readonly section: string | undefined }) =>
  section === undefined ? <AllSections /> : <OneSection id={section} />;
