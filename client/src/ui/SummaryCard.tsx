import type { ReactNode } from 'react';

interface SummaryCardProps {
  readonly title: ReactNode;
  /** Buttons or links at the right of the title. */
  readonly actions?: readonly ReactNode[];
  readonly headingLevel?: 2 | 3 | 4;
  readonly children: ReactNode;
}

export const SummaryCard = (props: SummaryCardProps) => {
  const { title, actions = [], headingLevel = 3, children } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions.length > 0 && <div className="govuk-summary-card__actions">{actions}</div>}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
};
