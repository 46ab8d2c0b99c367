import { startWords } from '@tday/shared/words/start';
import { Link } from '../Link.tsx';
import type { OfferedTemplate } from './server-answers.ts';
import { pathToStart } from './start-view.ts';

const words = startWords.en.card;

const Of = ({ title }: { readonly title: string }) => (
  <span className="govuk-visually-hidden"> {words.of(title)}</span>
);

export const TemplateCard = ({ template }: { readonly template: OfferedTemplate }) => {
  const { id, title, says, stages, minutes, starts, documents } = template;
  const heading = `template-${id}`;
  return (
    <li className="tday-card">
      <article aria-labelledby={heading}>
        <h2 id={heading} className="govuk-heading-m">
          {title}
        </h2>
        <p className="tday-card__facts">
          {words.stages(stages.length)}, {words.length(minutes)}, {words.from(starts)}
        </p>
        <p className="govuk-body">{says}</p>
        <h3 className="govuk-heading-s">{words.makes}</h3>
        <ul className="govuk-list govuk-list--bullet">
          {documents.map((document) => (
            <li key={document.id}>{document.title}</li>
          ))}
        </ul>
        <div className="govuk-button-group">
          <Link
            className="govuk-button"
            to={pathToStart({ at: 'form', template: id })}
            draggable={false}
          >
            {words.use}
            <Of title={title} />
          </Link>
          <Link to={pathToStart({ at: 'preview', template: id })}>
            {words.preview}
            <Of title={title} />
          </Link>
        </div>
      </article>
    </li>
  );
};
