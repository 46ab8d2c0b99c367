import type { Choice } from './choice.ts';
import { classNames } from './class-names.ts';
import { Fieldset } from './Fieldset.tsx';

interface CheckboxesProps {
  readonly id: string;
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly small?: boolean;
  readonly disabled?: boolean;
}

export const Checkboxes = ({ choices, values, onChange, small, ...rest }: CheckboxesProps) => {
  const { id, disabled, ...fieldset } = rest;
  const toggle = (value: string) => {
    const kept = values.filter((one) => one !== value);
    onChange(kept.length === values.length ? [...values, value] : kept);
  };
  return (
    <Fieldset id={id} {...fieldset}>
      <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        {choices.map((choice) => (
          <div key={choice.value} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={`${id}-${choice.value}`}
              checked={values.includes(choice.value)}
              disabled={disabled}
              onChange={() => toggle(choice.value)}
              aria-describedby={choice.hint && `${id}-${choice.value}-hint`}
            />
            <label
              className="govuk-label govuk-checkboxes__label"
              htmlFor={`${id}-${choice.value}`}
            >
              {choice.label}
            </label>
            {choice.hint && (
              <div id={`${id}-${choice.value}-hint`} className="govuk-hint govuk-checkboxes__hint">
                {choice.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
};
