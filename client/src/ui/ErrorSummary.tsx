// The errors of a form, above it. Takes the focus when it appears, and each line leads to its control.
import { type MouseEvent, useEffect, useRef } from 'react';

interface FormError {
  /** The id of the control. */
  readonly id: string;
  readonly says: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly FormError[];
}

const focusControl = (event: MouseEvent, id: string): void => {
  const control = document.getElementById(id);
  if (control === null) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
};

export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => {
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new set of errors takes the focus again
  useEffect(() => summary.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ id, says }) => (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => focusControl(event, id)}>
                  {says}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
