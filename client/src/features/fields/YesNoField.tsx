import { yesNoField } from '@tday/shared/fields/yes-no';
import { fieldWords } from '@tday/shared/words/fields';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldProps } from './field-props.ts';
import { OptionList } from './OptionList.tsx';

const options = [
  { id: 'yes', label: fieldWords.en.yes },
  { id: 'no', label: fieldWords.en.no },
];

export const YesNoField = (answer: FieldProps<'yes-no'>) => {
  const { field, raw, set } = answer;
  const said = yesNoField.read(raw, field);
  const chosen = said === undefined ? [] : [said ? 'yes' : 'no'];
  return (
    <>
      <OptionList
        kind="radios"
        answer={answer}
        options={options}
        chosen={chosen}
        onChoose={(option) => set(option === 'yes')}
        inline
      />
      {said !== undefined && <ClearAnswer label={field.label} onClear={() => set(undefined)} />}
    </>
  );
};
