// Everything that can be started on this server, and the other ways in.
import { startWords } from '@tday/shared/words/start';
import type { Ask } from '../../model/wire.ts';
import { FaultyFiles } from './FaultyFiles.tsx';
import { NotFetched } from './NotFetched.tsx';
import { SampleDay } from './SampleDay.tsx';
import { isNotDone } from './server-answers.ts';
import { TemplateCard } from './TemplateCard.tsx';
import { useOfferedTemplates } from './use-start.ts';

const words = startWords.en;

const Templates = ({ ask }: { readonly ask: Ask }) => {
  const { answer, again } = useOfferedTemplates(ask);
  if (answer === undefined) return <p className="govuk-body">{words.loading}</p>;
  if (isNotDone(answer)) {
    return <NotFetched title={words.notLoaded} problem={answer.problem} onAgain={again} />;
  }
  const { templates, faulty } = answer;
  return (
    <>
      {templates.length === 0 && <p className="govuk-body">{words.none}</p>}
      <ul className="tday-cards">
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
      <FaultyFiles files={faulty} />
    </>
  );
};

export const TemplateGallery = ({ ask }: { readonly ask: Ask }) => (
  <>
    <h1 className="govuk-heading-xl" tabIndex={-1}>
      {words.title}
    </h1>
    <p className="govuk-body-l tday-start-intro">{words.intro}</p>
    <p className="govuk-body tday-join-line">
      {words.join.says}{' '}
      <a className="govuk-link" href="/j">
        {words.join.link}
      </a>
    </p>
    <Templates ask={ask} />
    <SampleDay ask={ask} />
  </>
);
