// The list of rows that can still be linked. A pick by mouse or finger counts at once. The arrow keys
// pick every row that they pass, so with them a pick counts on Enter, or when the list is left.
import type { RowId } from '@tday/shared/ids';
import { widgetWords } from '@tday/shared/words/widgets';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type AnyFieldProps, describedByAll, inputId } from './field-props.ts';

interface LinkPickerProps {
  readonly answer: AnyFieldProps;
  readonly free: readonly RowId[];
  readonly invitation: string;
  readonly name: (row: RowId) => string;
  readonly onPick: (row: RowId) => void;
}

/** An arrow or a letter changes the list where it stands; with Alt, or the space bar, it opens. */
const walks = ({ key, altKey }: KeyboardEvent): boolean => !altKey && key !== ' ';

export const LinkPicker = ({ answer, free, invitation, name, onPick }: LinkPickerProps) => {
  const hint = useId();
  const [reached, setReached] = useState('');
  const walking = useRef(false);
  const take = (wanted: string) => {
    setReached('');
    const row = free.find((id) => id === wanted);
    if (row !== undefined) onPick(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    walking.current = walks(event);
    if (event.key !== 'Enter' || reached === '') return;
    event.preventDefault();
    take(reached);
  };
  return (
    <>
      <select
        id={inputId(answer.labelledBy)}
        className="govuk-select tday-wide-select"
        aria-labelledby={answer.labelledBy}
        aria-describedby={describedByAll(reached !== '' && hint)}
        value={reached}
        onPointerDown={() => {
          walking.current = false;
        }}
        onKeyDown={onKeyDown}
        onChange={({ target }) => (walking.current ? setReached : take)(target.value)}
        onBlur={() => take(reached)}
      >
        <option value="">{invitation}</option>
        {free.map((row) => (
          <option key={row} value={row}>
            {name(row)}
          </option>
        ))}
      </select>
      {reached !== '' && (
        <p id={hint} className="govuk-hint">
          {widgetWords.en.linkReached}
        </p>
      )}
    </>
  );
};
