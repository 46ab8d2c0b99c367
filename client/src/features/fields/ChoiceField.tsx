import { choiceField } from '@tday/shared/fields/choice';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldProps } from './field-props.ts';
import { OptionList } from './OptionList.tsx';
import { SelectAnswer } from './SelectAnswer.tsx';

/** Beyond this many, radios would push everything else off the screen. */
const mostRadios = 7;

export const ChoiceField = (answer: FieldProps<'choice'>) => {
  const { field, raw, set } = answer;
  const chosen = choiceField.read(raw, field);
  if (answer.place === 'cell' || field.options.length > mostRadios) {
    return <SelectAnswer answer={answer} options={field.options} chosen={chosen} onChoose={set} />;
  }
  return (
    <>
      <OptionList
        kind="radios"
        answer={answer}
        options={field.options}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={set}
      />
      {chosen !== undefined && <ClearAnswer label={field.label} onClear={() => set(undefined)} />}
    </>
  );
};
