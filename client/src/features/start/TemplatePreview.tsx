// One template as a facilitator reads it before choosing: the day by the clock, what is written, and
// what comes out.
import type { Section, Template } from '@tday/shared/template';
import { templateMinutes } from '@tday/shared/template';
import { startWords } from '@tday/shared/words/start';
import { plannedStages } from '../../model/agenda.ts';
import type { Ask } from '../../model/wire.ts';
import { Table } from '../../ui/Table.tsx';
import { Link } from '../Link.tsx';
import { NotFetched } from './NotFetched.tsx';
import { isNotDone } from './server-answers.ts';
import { pathToStart } from './start-view.ts';
import { useTemplateNamed } from './use-start.ts';

const words = startWords.en.preview;
const { kinds, card } = startWords.en;

const Agenda = ({ template }: { readonly template: Template }) => {
  const planned = plannedStages(template);
  const [first, last] = [planned[0], planned.at(-1)];
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="govuk-heading-m">
        {words.agenda}
      </h2>
      {first && last && (
        <p className="govuk-body">
          {words.agendaSays(first.from, last.to, card.length(templateMinutes(template)))}
        </p>
      )}
      <Table
        className="tday-plan"
        caption={words.agenda}
        captionHidden
        columns={[
          { id: 'time', title: words.time },
          { id: 'stage', title: words.stage },
          { id: 'task', title: words.task },
          { id: 'minutes', title: words.minutes, numeric: true },
        ]}
        rows={planned.map(({ stage, from, to }) => ({
          id: stage.id,
          cells: [
            <span key="time" className="tday-plan__time">
              {from}–{to}
            </span>,
            <span key="stage">
              <strong>{stage.title}</strong>
              {stage.kind !== 'break' && (
                <span className="tday-plan__kind">{kinds[stage.kind]}</span>
              )}
            </span>,
            stage.task,
            stage.minutes,
          ],
        }))}
      />
    </section>
  );
};

const SectionNames = ({
  title,
  sections,
}: {
  readonly title: string;
  readonly sections: readonly Section[];
}) => (
  <div>
    <h3 className="govuk-heading-s">{title}</h3>
    <ul className="govuk-list govuk-list--bullet">
      {sections.map((section) => (
        <li key={section.id}>
          {section.title}
          {section.audience === 'no-suppliers' && ` (${words.noSuppliers})`}
        </li>
      ))}
    </ul>
  </div>
);

const Outcome = ({ template }: { readonly template: Template }) => {
  const { sections, documents, groups } = template;
  return (
    <>
      <h2 className="govuk-heading-m">{words.documents}</h2>
      <dl className="tday-outcomes">
        {documents.map((document) => (
          <div key={document.id}>
            <dt>{document.title}</dt>
            <dd>{document.says}</dd>
          </div>
        ))}
      </dl>
      <h2 className="govuk-heading-m">{words.sections}</h2>
      <div className="tday-two-lists">
        <SectionNames title={words.forms} sections={sections.filter(isForm)} />
        <SectionNames title={words.registers} sections={sections.filter((one) => !isForm(one))} />
      </div>
      <h2 className="govuk-heading-m">{words.groups}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {groups.map(({ id, plural }) => (
          <li key={id}>{plural}</li>
        ))}
      </ul>
    </>
  );
};

const isForm = ({ kind }: Section): boolean => kind === 'form';

const Preview = ({ template }: { readonly template: Template }) => {
  const use = (
    <Link className="govuk-button" to={pathToStart({ at: 'form', template: template.id })}>
      {words.use}
    </Link>
  );
  return (
    <>
      <h1 className="govuk-heading-xl" tabIndex={-1}>
        {template.title}
      </h1>
      <p className="govuk-body-l tday-start-intro">{template.says}</p>
      {use}
      <Agenda template={template} />
      <Outcome template={template} />
      <p className="govuk-hint">{words.version(template.version)}</p>
      {use}
    </>
  );
};

interface TemplatePreviewProps {
  readonly ask: Ask;
  readonly id: string;
}

export const TemplatePreview = ({ ask, id }: TemplatePreviewProps) => {
  const { answer, again } = useTemplateNamed(ask, id);
  return (
    <>
      <Link className="govuk-back-link" to={pathToStart({ at: 'gallery' })}>
        {words.back}
      </Link>
      {answer === undefined && <p className="govuk-body">{words.loading}</p>}
      {answer && isNotDone(answer) && (
        <NotFetched
          title={answer.refused === 'no-such-template' ? words.notFound : startWords.en.notLoaded}
          problem={answer.problem}
          onAgain={again}
        />
      )}
      {answer && !isNotDone(answer) && <Preview template={answer} />}
    </>
  );
};
