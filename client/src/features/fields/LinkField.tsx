// Links to rows of another register: the linked ones as tags that can be taken off, and a list of the
// others to pick from.
import { linkField } from '@tday/shared/fields/link';
import type { RowId } from '@tday/shared/ids';
import { widgetWords } from '@tday/shared/words/widgets';
import { useNames } from '../use-model.ts';
import { useRows } from '../use-rows.ts';
import { type FieldProps, inputId } from './field-props.ts';

interface LinkedRowProps {
  readonly reference: string;
  readonly title: string;
  readonly onRemove: () => void;
}

const LinkedRow = ({ reference, title, onRemove }: LinkedRowProps) => (
  <li className="tday-linked">
    <span>
      <strong>{reference}</strong> {title}
    </span>
    <button type="button" className="tday-link-button" onClick={onRemove}>
      {widgetWords.en.clear}
      <span className="govuk-visually-hidden"> {widgetWords.en.linkRemove(reference)}</span>
    </button>
  </li>
);

export const LinkField = (answer: FieldProps<'link'>) => {
  const { field, raw, set } = answer;
  const names = useNames(field.register);
  const rows = useRows(field.register);
  const linked = linkField.read(raw, field) ?? [];
  const keep = (next: readonly RowId[]) => set(next.length === 0 ? undefined : next);
  const free = rows.filter((row) => !linked.includes(row));
  const reference = (row: RowId) => names.reference(field.register, row) ?? widgetWords.en.linkGone;
  return (
    <fieldset
      className="govuk-fieldset"
      aria-labelledby={answer.labelledBy}
      aria-describedby={answer.describedBy}
    >
      {linked.length > 0 && (
        <ul className="govuk-list tday-linked-list">
          {linked.map((row) => (
            <LinkedRow
              key={row}
              reference={reference(row)}
              title={names.rowTitle(field.register, row)}
              onRemove={() => keep(linked.filter((other) => other !== row))}
            />
          ))}
        </ul>
      )}
      {rows.length === 0 && linked.length === 0 && (
        <p className="tday-empty">{widgetWords.en.linkNone}</p>
      )}
      {free.length > 0 && (
        <select
          id={inputId(answer.labelledBy)}
          className="govuk-select tday-wide-select"
          aria-labelledby={answer.labelledBy}
          value=""
          onChange={(event) => {
            const row = free.find((id) => id === event.target.value);
            if (row !== undefined) keep(field.many ? [...linked, row] : [row]);
          }}
        >
          <option value="">
            {linked.length === 0 ? widgetWords.en.linkPick : widgetWords.en.linkAdd}
          </option>
          {free.map((row) => (
            <option key={row} value={row}>
              {reference(row)} {names.rowTitle(field.register, row)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
};
