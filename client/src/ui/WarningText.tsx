import type { ReactNode } from 'react';

interface WarningTextProps {
  /** Read before the words, such as "Warning". */
  readonly prefix: string;
  readonly children: ReactNode;
}

export const WarningText = ({ prefix, children }: WarningTextProps) => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{prefix}</span>
      {children}
    </strong>
  </div>
);
