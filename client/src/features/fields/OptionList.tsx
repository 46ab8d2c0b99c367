// Radios or checkboxes in a group, as choice-like answers use them.

import { useId } from 'react';
import type { AnyFieldProps } from './field-props.ts';

export interface ShownOption {
  readonly id: string;
  readonly label: string;
  readonly says?: string;
}

interface OptionListProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly answer: AnyFieldProps;
  readonly options: readonly ShownOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (option: string, chosen: boolean) => void;
  /** Side by side, for a few short ones. */
  readonly inline?: boolean;
}

const OptionInput = ({
  kind,
  name,
  option,
  chosen,
  onChoose,
  id,
}: {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly option: ShownOption;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly id: string;
}) => (
  <div className={`govuk-${kind}__item`}>
    <input
      id={id}
      className={`govuk-${kind}__input`}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      name={name}
      checked={chosen}
      aria-describedby={option.says === undefined ? undefined : `${id}-says`}
      onChange={(event) => onChoose(event.target.checked)}
    />
    <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
      {option.label}
    </label>
    {option.says !== undefined && (
      <div id={`${id}-says`} className={`govuk-hint govuk-${kind}__hint`}>
        {option.says}
      </div>
    )}
  </div>
);

export const OptionList = ({
  kind,
  answer,
  options,
  chosen,
  onChoose,
  inline,
}: OptionListProps) => {
  const name = useId();
  return (
    <fieldset
      className="govuk-fieldset"
      role={kind === 'radios' ? 'radiogroup' : undefined}
      aria-labelledby={answer.labelledBy}
      aria-describedby={answer.describedBy}
    >
      <div className={`govuk-${kind} govuk-${kind}--small${inline ? ' govuk-radios--inline' : ''}`}>
        {options.map((option) => (
          <OptionInput
            key={option.id}
            kind={kind}
            name={name}
            option={option}
            id={`${name}${option.id}`}
            chosen={chosen.includes(option.id)}
            onChoose={(isChosen) => onChoose(option.id, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
};
