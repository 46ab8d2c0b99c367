// A report as a page: its marking at the top and at the bottom, its title and facts, its contents, and
// its blocks.
import type { Fact, Report } from '@tday/shared/report/blocks';
import type { ReactNode, Ref } from 'react';
import { BlockViews } from './BlockViews.tsx';
import { contentsOf } from './contents-of.ts';
import { ReportContents } from './ReportContents.tsx';

interface ReportViewProps {
  readonly report: Report;
  readonly ref: Ref<HTMLElement>;
  /** What can be done with the document. */
  readonly tools: ReactNode;
}

const bodyId = 'document-body';

const Marking = ({ marking }: Pick<Report, 'marking'>) => <p className="tday-marking">{marking}</p>;

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="tday-facts">
    {facts.map(({ label, text }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

export const ReportView = ({ report, ref, tools }: ReportViewProps) => (
  <article
    ref={ref}
    className={`tday-document tday-document--${report.marking.toLowerCase()}`}
    lang={report.language}
  >
    <Marking marking={report.marking} />
    <header className="tday-document__front">
      <p className="govuk-caption-xl">{report.subject}</p>
      <h1 className="govuk-heading-xl">{report.title}</h1>
      {report.draft !== undefined && <p className="tday-draft">{report.draft}</p>}
      {tools}
      <Facts facts={report.facts} />
    </header>
    <div className="tday-document__inside">
      <ReportContents entries={contentsOf(report.blocks)} after={bodyId} />
      <div id={bodyId} className="tday-document__body" tabIndex={-1}>
        <BlockViews blocks={report.blocks} />
      </div>
    </div>
    <Marking marking={report.marking} />
  </article>
);
