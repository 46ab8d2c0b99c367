// Label, hint and error around one control, wired together by their ids.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface FormGroupProps {
  /** The id of the control. */
  readonly id: string;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly errorPrefix?: string | undefined;
  readonly children: (described: { readonly 'aria-describedby': string | undefined }) => ReactNode;
}

export const FormGroup = (props: FormGroupProps) => {
  const { id, label, labelHidden = false, hint, error, errorPrefix = 'Error:', children } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <label
        className={classNames('govuk-label', labelHidden && 'govuk-visually-hidden')}
        htmlFor={id}
      >
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{errorPrefix}</span> {error}
        </p>
      )}
      {children({ 'aria-describedby': described || undefined })}
    </div>
  );
};
