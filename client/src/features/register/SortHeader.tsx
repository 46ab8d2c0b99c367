// A column's heading that sorts by it: up, then down, then not.
import { registerWords } from '@tday/shared/words/register';
import type { Arrangement } from './use-arrangement.ts';

interface SortHeaderProps {
  readonly field: string;
  readonly label: string;
  readonly arrangement: Arrangement;
}

const directions = { up: 'ascending', down: 'descending' } as const;

export const SortHeader = ({ field, label, arrangement }: SortHeaderProps) => {
  const { sort, setSort } = arrangement;
  const direction = sort?.field === field ? sort.direction : undefined;
  const press = () => {
    if (direction === undefined) setSort({ field, direction: 'up' });
    else setSort(direction === 'up' ? { field, direction: 'down' } : undefined);
  };
  return (
    <th
      scope="col"
      className="govuk-table__header"
      aria-sort={direction === undefined ? 'none' : directions[direction]}
    >
      <button
        type="button"
        className={`tday-sort tday-sort--${direction ?? 'none'}`}
        title={registerWords.en.sortBy(label)}
        onClick={press}
      >
        {label}
      </button>
    </th>
  );
};
