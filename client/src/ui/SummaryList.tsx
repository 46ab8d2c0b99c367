import type { ReactNode } from 'react';

interface SummaryEntry {
  readonly key: string;
  readonly title: string;
  readonly value: ReactNode;
  readonly actions?: ReactNode;
}

export const SummaryList = ({ entries }: { readonly entries: readonly SummaryEntry[] }) => (
  <dl className="govuk-summary-list">
    {entries.map(({ key, title, value, actions }) => (
      <div key={key} className="govuk-summary-list__row">
        <dt className="govuk-summary-list__key">{title}</dt>
        <dd className="govuk-summary-list__value">{value}</dd>
        {actions && <dd className="govuk-summary-list__actions">{actions}</dd>}
      </div>
    ))}
  </dl>
);
