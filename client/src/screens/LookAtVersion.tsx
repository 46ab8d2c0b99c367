// A version to read: its documents, as they were.
import { makeReport } from '@tday/shared/report/make-report';
import type { ReportSource } from '@tday/shared/report/report-source';
import { versionWords } from '@tday/shared/words/versions';
import { useMemo, useRef, useState } from 'react';
import { go, pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { ReportView } from '../features/report/ReportView.tsx';
import { useTemplate, useWorkshop } from '../features/use-model.ts';
import { RestoreVersion } from '../features/versions/RestoreVersion.tsx';
import { useVersion } from '../features/versions/use-version.ts';
import { type ShownVersion, useVersions } from '../features/versions/use-versions.ts';
import { isNotDone } from '../model/late-desk.ts';
import { Button } from '../ui/Button.tsx';
import { InsetText } from '../ui/InsetText.tsx';

const words = versionWords.en;

const BackLink = () => {
  const id = useWorkshop((workshop) => workshop.id);
  return (
    <p className="govuk-body tday-no-print">
      <Link to={pathTo(id, { at: 'versions' })}>{words.back}</Link>
    </p>
  );
};

interface DocumentChoiceProps {
  readonly shown: string;
  readonly onChoose: (document: string) => void;
}

const DocumentChoice = ({ shown, onChoose }: DocumentChoiceProps) => (
  <nav className="tday-document-links tday-no-print" aria-label={words.choose}>
    <ul>
      {useTemplate().documents.map(({ id, title }) => (
        <li key={id}>
          <Button
            small
            look={id === shown ? 'primary' : 'secondary'}
            aria-current={id === shown ? 'page' : undefined}
            onClick={() => onChoose(id)}
          >
            {title}
          </Button>
        </li>
      ))}
    </ul>
  </nav>
);

interface OldDocumentProps {
  readonly source: ReportSource;
  readonly version: ShownVersion;
}

const OldDocuments = ({ source, version }: OldDocumentProps) => {
  const id = useWorkshop((workshop) => workshop.id);
  const isClosed = useWorkshop((workshop) => workshop.state === 'closed');
  const [first] = useTemplate().documents;
  const [document, setDocument] = useState(first?.id);
  const page = useRef<HTMLElement>(null);
  const report = useMemo(
    () => (document === undefined ? undefined : makeReport(source, document)),
    [source, document],
  );
  if (document === undefined || report === undefined) {
    return <p className="govuk-body">{words.noDocuments}</p>;
  }
  const tools = !isClosed && (
    <div className="tday-document__tools tday-no-print">
      <RestoreVersion version={version} onRestored={() => go(pathTo(id, { at: 'versions' }))} />
    </div>
  );
  return (
    <>
      <DocumentChoice shown={document} onChoose={setDocument} />
      <ReportView ref={page} report={report} tools={tools} />
    </>
  );
};

export const LookAtVersion = ({ number }: { readonly number: number }) => {
  const version = useVersions().find((one) => one.number === number);
  const answer = useVersion(number);
  if (answer === undefined) {
    return (
      <p className="govuk-body" role="status">
        {words.waiting}
      </p>
    );
  }
  if (isNotDone(answer) || version === undefined) {
    return (
      <>
        <BackLink />
        <h1 className="govuk-heading-l">{words.notFetched}</h1>
        {isNotDone(answer) && <p className="govuk-body">{answer.says}</p>}
      </>
    );
  }
  return (
    <>
      <BackLink />
      <InsetText>
        <strong>{words.lookingAt(version.label)}</strong>
        <br />
        {words.lookSays(version.when)}
      </InsetText>
      <OldDocuments source={answer} version={version} />
    </>
  );
};
