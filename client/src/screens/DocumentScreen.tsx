// The documents of a workshop to read: made in this browser from what it has, by what makes the files
// too.
import { documentWords } from '@tday/shared/words/document';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { ReportView } from '../features/report/ReportView.tsx';
import { useLiveReport } from '../features/report/use-live-report.ts';
import { useTemplate, useWorkshop } from '../features/use-model.ts';
import { Button } from '../ui/Button.tsx';

const words = documentWords.en;

const DocumentLinks = ({ shown }: { readonly shown: string }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const { documents } = useTemplate();
  return (
    <nav className="tday-document-links tday-no-print" aria-label={words.choose}>
      <ul>
        {documents.map(({ id: document, title }) => (
          <li key={document}>
            <Link
              to={pathTo(id, { at: 'documents', document })}
              aria-current={document === shown ? 'page' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const LiveDocument = ({ document }: { readonly document: string }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const { report, page } = useLiveReport(document);
  const tools = (
    <div className="tday-document__tools tday-no-print">
      <p className="tday-document__live">{words.live}</p>
      <Button small onClick={() => print()}>
        {words.print}
      </Button>
      <Link to={pathTo(id, { at: 'export' })}>{words.takeAway}</Link>
    </div>
  );
  return <ReportView ref={page} report={report} tools={tools} />;
};

const AllDocuments = ({ says }: { readonly says: string }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const { documents } = useTemplate();
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{says}</p>
      <ul className="tday-cards">
        {documents.map(({ id: document, title, says: about }) => (
          <li key={document} className="tday-card">
            <h2 className="govuk-heading-m">
              <Link to={pathTo(id, { at: 'documents', document })}>{title}</Link>
            </h2>
            <p className="govuk-body">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
};

export const DocumentScreen = ({ document }: { readonly document: string | undefined }) => {
  const { documents } = useTemplate();
  if (document === undefined) return <AllDocuments says={words.says} />;
  if (!documents.some(({ id }) => id === document)) return <AllDocuments says={words.notFound} />;
  return (
    <>
      <DocumentLinks shown={document} />
      <LiveDocument key={document} document={document} />
    </>
  );
};
