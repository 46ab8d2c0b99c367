// One box to tick, by itself.
import { useId } from 'react';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const Checkbox = ({ label, checked, onChange }: CheckboxProps) => {
  const id = useId();
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          id={id}
          type="checkbox"
          className="govuk-checkboxes__input"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
        />
        <label htmlFor={id} className="govuk-label govuk-checkboxes__label">
          {label}
        </label>
      </div>
    </div>
  );
};
