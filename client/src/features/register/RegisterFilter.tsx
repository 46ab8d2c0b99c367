// Find rows by words and by the answers to the register's choices.
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { useId } from 'react';
import { noFilter } from '../../model/register-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { GapFilter } from './GapFilter.tsx';
import { SortList } from './SortList.tsx';
import { filterFields } from './shown-fields.ts';
import type { Arrangement } from './use-arrangement.ts';

interface RegisterFilterProps {
  readonly section: RegisterSection;
  readonly arrangement: Arrangement;
}

const words = registerWords.en;

export const RegisterFilter = ({ section, arrangement }: RegisterFilterProps) => {
  const id = useId();
  const { filter, setFilter, setSort, ownOrder } = arrangement;
  const choose = (field: string, text: string | undefined) => {
    const { [field]: _, ...others } = filter.answers;
    setFilter({ ...filter, answers: text === undefined ? others : { ...others, [field]: text } });
  };
  return (
    <search className="tday-register-filter">
      <TextInput
        id={`${id}words`}
        label={words.search}
        className="govuk-input--width-20"
        type="search"
        value={filter.words}
        onChange={(event) => setFilter({ ...filter, words: event.target.value })}
      />
      {filterFields(section).map((field) => (
        <Select
          key={field.id}
          id={`${id}${field.id}`}
          label={words.filterBy(field.label)}
          empty={words.any}
          choices={field.options.map(({ label }) => ({ value: label, label }))}
          value={filter.answers[field.id]}
          onChange={(text) => choose(field.id, text)}
        />
      ))}
      <SortList section={section} arrangement={arrangement} />
      <GapFilter section={section.id} arrangement={arrangement} />
      {!ownOrder && (
        <Button
          small
          onClick={() => {
            setSort(undefined);
            setFilter(noFilter);
          }}
        >
          {words.clearFilter}
        </Button>
      )}
    </search>
  );
};
