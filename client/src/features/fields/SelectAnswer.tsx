// One of many options in a list that opens: where radios would fill the page.
import { widgetWords } from '@tday/shared/words/widgets';
import { type AnyFieldProps, inputId } from './field-props.ts';
import type { ShownOption } from './OptionList.tsx';

interface SelectAnswerProps {
  readonly answer: AnyFieldProps;
  readonly options: readonly ShownOption[];
  readonly chosen: string | undefined;
  readonly onChoose: (option: string | undefined) => void;
}

export const SelectAnswer = ({ answer, options, chosen, onChoose }: SelectAnswerProps) => (
  <select
    id={inputId(answer.labelledBy)}
    className="govuk-select"
    aria-labelledby={answer.labelledBy}
    aria-describedby={answer.describedBy}
    value={chosen ?? ''}
    onChange={(event) => onChoose(event.target.value || undefined)}
  >
    <option value="">{widgetWords.en.notAnswered}</option>
    {options.map((option) => (
      <option key={option.id} value={option.id}>
        {option.label}
      </option>
    ))}
  </select>
);
