import type { ReactNode } from 'react';

interface DetailsProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export const Details = ({ summary, open = false, children }: DetailsProps) => (
  <details className="govuk-details" open={open}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);
