import { scaleField } from '@tday/shared/fields/scale';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldProps } from './field-props.ts';
import { OptionList } from './OptionList.tsx';
import { SelectAnswer } from './SelectAnswer.tsx';

export const ScaleField = (answer: FieldProps<'scale'>) => {
  const { field, raw, set } = answer;
  const step = scaleField.read(raw, field);
  const options = field.steps.map((label, index) => ({ id: String(index + 1), label }));
  const chosen = step === undefined ? undefined : String(step);
  const choose = (option: string | undefined) =>
    set(option === undefined ? undefined : Number(option));
  if (answer.place === 'cell') {
    return <SelectAnswer answer={answer} options={options} chosen={chosen} onChoose={choose} />;
  }
  return (
    <>
      <OptionList
        kind="radios"
        answer={answer}
        options={options}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={choose}
      />
      {step !== undefined && <ClearAnswer label={field.label} onClear={() => set(undefined)} />}
    </>
  );
};
