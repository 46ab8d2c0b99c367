// Sorting where the table's headings have no room: the same columns, in a list.
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { useId } from 'react';
import { Select } from '../../ui/Select.tsx';
import { columnTitle, shortFields, titleFieldOf } from './shown-fields.ts';
import type { Arrangement } from './use-arrangement.ts';

interface SortListProps {
  readonly section: RegisterSection;
  readonly arrangement: Arrangement;
}

const words = registerWords.en;

const columnsOf = (section: RegisterSection) => [
  { field: '', label: words.reference },
  ...[titleFieldOf(section), ...shortFields(section)]
    .filter((field) => field !== undefined)
    .map((field) => ({ field: field.id, label: columnTitle(field) })),
];

export const SortList = ({ section, arrangement }: SortListProps) => {
  const id = useId();
  const { sort, setSort } = arrangement;
  const sorts = columnsOf(section).flatMap(({ field, label }) => [
    { label: words.sortUp(label), sort: { field, direction: 'up' } as const },
    { label: words.sortDown(label), sort: { field, direction: 'down' } as const },
  ]);
  const isNow = ({ field, direction }: (typeof sorts)[number]['sort']) =>
    sort?.field === field && sort.direction === direction;
  return (
    <div className="tday-sort-list">
      <Select
        id={id}
        label={words.sort}
        empty={words.sortNone}
        choices={sorts.map(({ label }, place) => ({ value: String(place), label }))}
        value={sorts.flatMap((each, place) => (isNow(each.sort) ? [String(place)] : []))[0]}
        onChange={(place) => setSort(sorts[Number(place ?? Number.NaN)]?.sort)}
      />
    </div>
  );
};
