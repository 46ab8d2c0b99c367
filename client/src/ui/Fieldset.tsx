import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface FieldsetProps {
  readonly id: string;
  readonly legend: string;
  readonly legendHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

export const Fieldset = (props: FieldsetProps) => {
  const { id, legend, legendHidden = false, hint, error, children } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" aria-describedby={described || undefined}>
        <legend
          className={classNames('govuk-fieldset__legend', legendHidden && 'govuk-visually-hidden')}
        >
          {legend}
        </legend>
        {hint && (
          <div id={`${id}-hint`} className="govuk-hint">
            {hint}
          </div>
        )}
        {error && (
          <p id={`${id}-error`} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        {children}
      </fieldset>
    </div>
  );
};
