import type { Choice } from './choice.ts';
import { classNames } from './class-names.ts';
import { Fieldset } from './Fieldset.tsx';

interface RadiosProps {
  readonly id: string;
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly small?: boolean;
  readonly inline?: boolean;
  readonly disabled?: boolean;
}

export const Radios = ({ choices, value, onChange, small, inline, ...rest }: RadiosProps) => {
  const { id, disabled, ...fieldset } = rest;
  const look = classNames(
    'govuk-radios',
    small && 'govuk-radios--small',
    inline && 'govuk-radios--inline',
  );
  return (
    <Fieldset id={id} {...fieldset}>
      <div className={look}>
        {choices.map((choice) => (
          <div key={choice.value} className="govuk-radios__item">
            <input
              className="govuk-radios__input"
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={disabled}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.hint && `${id}-${choice.value}-hint`}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${choice.value}`}>
              {choice.label}
            </label>
            {choice.hint && (
              <div id={`${id}-${choice.value}-hint`} className="govuk-hint govuk-radios__hint">
                {choice.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
};
