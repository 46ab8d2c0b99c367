import { choicesField } from '@tday/shared/fields/choices';
import type { FieldProps } from './field-props.ts';
import { OptionList } from './OptionList.tsx';

export const ChoicesField = (answer: FieldProps<'choices'>) => {
  const { field, raw, set } = answer;
  const chosen = choicesField.read(raw, field) ?? [];
  const choose = (option: string, isChosen: boolean) => {
    const others = chosen.filter((id) => id !== option);
    const next = isChosen ? [...others, option] : others;
    set(next.length === 0 ? undefined : next);
  };
  return (
    <OptionList
      kind="checkboxes"
      answer={answer}
      options={field.options}
      chosen={chosen}
      onChoose={choose}
    />
  );
};
