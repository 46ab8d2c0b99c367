// Everything that is written in the workshop, by the stage that first opens it, as links.
import { mayReadSection } from '@tday/shared/permissions';
import type { Section, Template } from '@tday/shared/template';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { useMe, useTemplate, useWorkshop } from '../features/use-model.ts';
import { Tag } from '../ui/Tag.tsx';

const words = roomWords.en.sections;

interface StageGroup {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Each section once, under the first stage that opens it. */
const byStage = (template: Template, sections: readonly Section[]): readonly StageGroup[] => {
  const left = new Set(sections);
  const groups = template.stages.map(({ id, title, sections: opened }) => {
    const mine = sections.filter((section) => left.has(section) && opened.includes(section.id));
    for (const section of mine) left.delete(section);
    return { id, title, sections: mine };
  });
  const others = { id: 'others', title: words.noStage, sections: [...left] };
  return [...groups, others].filter((group) => group.sections.length > 0);
};

const StageSectionLinks = ({ group }: { readonly group: StageGroup }) => {
  const { id: workshop, stages } = useWorkshop((whole) => whole);
  const state = stages[group.id];
  return (
    <section aria-labelledby={`stage-${group.id}`}>
      <h2 id={`stage-${group.id}`} className="govuk-heading-m tday-stage-heading">
        {group.title} {state && <StageTag state={state} />}
      </h2>
      <ul className="tday-section-links">
        {group.sections.map(({ id, title }) => (
          <li key={id}>
            <Link to={pathTo(workshop, { at: 'sections', section: id })}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const StageTag = ({ state }: { readonly state: 'open' | 'closed' }) => (
  <Tag colour={state === 'open' ? 'green' : 'grey'}>{stageWords.en.states[state]}</Tag>
);

export const AllSectionsScreen = () => {
  const template = useTemplate();
  const workshop = useWorkshop((whole) => whole.id);
  const me = useMe();
  const sections = template.sections.filter((section) => mayReadSection(me, section));
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      {template.trace && (
        <p className="govuk-body">
          <Link to={pathTo(workshop, { at: 'trace' })}>{words.trace}</Link>
        </p>
      )}
      {byStage(template, sections).map((group) => (
        <StageSectionLinks key={group.id} group={group} />
      ))}
    </>
  );
};
