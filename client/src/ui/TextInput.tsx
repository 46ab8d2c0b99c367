import type { InputHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { FormGroup } from './FormGroup.tsx';

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'> {
  readonly id: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Such as £, before the box. */
  readonly prefix?: string | undefined;
  /** Such as a unit, behind the box. */
  readonly suffix?: string | undefined;
}

export const TextInput = (props: TextInputProps) => {
  const { id, label, labelHidden, hint, error, prefix, suffix, className, ...rest } = props;
  return (
    <FormGroup id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(described) => (
        <div className="govuk-input__wrapper">
          {prefix && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          <input
            type="text"
            {...rest}
            {...described}
            id={id}
            className={classNames('govuk-input', error && 'govuk-input--error', className)}
          />
          {suffix && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      )}
    </FormGroup>
  );
};
