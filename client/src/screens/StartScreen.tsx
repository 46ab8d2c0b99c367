// The first page: choose a template, look at it, start a workshop from it.
import type { Template } from '@tday/shared/template';
import { startWords } from '@tday/shared/words/start';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { beginAtTop } from '../features/begin-at-top.ts';
import { Link } from '../features/Link.tsx';
import { PlainPage } from '../features/PlainPage.tsx';
import { NotFetched } from '../features/start/NotFetched.tsx';
import { Started } from '../features/start/Started.tsx';
import { StartForm } from '../features/start/StartForm.tsx';
import { isNotDone, type StartedWorkshop } from '../features/start/server-answers.ts';
import { pathToStart, readStartView, type StartView } from '../features/start/start-view.ts';
import { TemplateGallery } from '../features/start/TemplateGallery.tsx';
import { TemplatePreview } from '../features/start/TemplatePreview.tsx';
import { useTemplateNamed } from '../features/start/use-start.ts';
import { useSearch } from '../features/use-search.ts';
import type { Ask } from '../model/wire.ts';

const words = startWords.en;

interface Outcome {
  readonly started: StartedWorkshop;
  readonly title: string;
}

const FormFor = ({ ask, id }: { readonly ask: Ask; readonly id: string }) => {
  const { answer, again } = useTemplateNamed(ask, id);
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome !== undefined) return <Started {...outcome} />;
  const form = (template: Template) => (
    <StartForm
      ask={ask}
      template={template}
      onStarted={(started, title) => setOutcome({ started, title })}
    />
  );
  return (
    <>
      <Link className="govuk-back-link" to={pathToStart({ at: 'gallery' })}>
        {words.preview.back}
      </Link>
      {answer === undefined && <p className="govuk-body">{words.preview.loading}</p>}
      {answer && isNotDone(answer) && (
        <NotFetched title={words.notLoaded} problem={answer.problem} onAgain={again} />
      )}
      {answer && !isNotDone(answer) && form(answer)}
    </>
  );
};

const viewOf = (view: StartView, ask: Ask): ReactNode => {
  if (view.at === 'gallery') return <TemplateGallery ask={ask} />;
  if (view.at === 'preview') return <TemplatePreview ask={ask} id={view.template} />;
  return <FormFor ask={ask} id={view.template} />;
};

/** Another view of this page begins at its top, for eyes and for screen readers. */
const useFreshBegin = (search: string): void => {
  const before = useRef(search);
  useEffect(() => {
    if (before.current === search) return;
    before.current = search;
    beginAtTop();
  }, [search]);
};

export const StartScreen = ({ ask }: { readonly ask: Ask }) => {
  const search = useSearch();
  useFreshBegin(search);
  return (
    <PlainPage title={words.title} words={words}>
      <div key={search}>{viewOf(readStartView(search), ask)}</div>
    </PlainPage>
  );
};
