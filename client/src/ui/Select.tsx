import type { SelectHTMLAttributes } from 'react';
import type { Choice } from './choice.ts';
import { classNames } from './class-names.ts';
import { FormGroup } from './FormGroup.tsx';

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly id: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  /** What stands there while nothing is chosen; choosing it empties the answer. */
  readonly empty?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export const Select = (props: SelectProps) => {
  const { id, label, labelHidden, hint, error, choices, empty, value, onChange, ...rest } = props;
  return (
    <FormGroup id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(described) => (
        <select
          {...rest}
          {...described}
          id={id}
          className={classNames('govuk-select', error && 'govuk-select--error', rest.className)}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  );
};
