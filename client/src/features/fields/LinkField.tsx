// Links to rows of another register: the linked ones as tags that can be taken off, and a list of the
// others to pick from.
import { linkField } from '@tday/shared/fields/link';
import type { RowId } from '@tday/shared/ids';
import { findSection } from '@tday/shared/template';
import { widgetWords } from '@tday/shared/words/widgets';
import { useEffect, useRef, useState } from 'react';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useNames, useTemplate, useWorkshop } from '../use-model.ts';
import { useRows } from '../use-rows.ts';
import type { FieldProps } from './field-props.ts';
import { LinkPicker } from './LinkPicker.tsx';

interface LinkedRowProps {
  readonly reference: string;
  readonly title: string;
  readonly onRemove: () => void;
}

const words = widgetWords.en;

const LinkedRow = ({ reference, title, onRemove }: LinkedRowProps) => (
  <li className="tday-linked">
    <span>
      <strong>{reference}</strong> {title}
    </span>
    <button type="button" className="tday-link-button" onClick={onRemove}>
      {words.linkRemove}
      <span className="govuk-visually-hidden"> {words.linkTo(reference)}</span>
    </button>
  </li>
);

/** Keeps a keyboard's place in a group when the control that was used goes away with its row. */
const usePlaceKept = (changed: unknown) => {
  const group = useRef<HTMLFieldSetElement>(null);
  const wasHere = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks each time the links have changed
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasHere.current && isLost) {
      const [list, button] = ['select', 'button'].map((what) =>
        group.current?.querySelector<HTMLElement>(what),
      );
      (list ?? button)?.focus();
    }
    wasHere.current = false;
  }, [changed]);
  const keepPlace = () => {
    wasHere.current = true;
  };
  return { group, keepPlace };
};

/** Where the rows would stand that are not there yet. */
const NoRows = ({ register }: { readonly register: string }) => {
  const workshop = useWorkshop(({ id }) => id);
  const section = findSection(useTemplate(), register);
  return (
    <p className="tday-empty">
      {words.linkNone}{' '}
      <Link to={pathTo(workshop, { at: 'sections', section: register })}>{section?.title}</Link>
    </p>
  );
};

export const LinkField = (answer: FieldProps<'link'>) => {
  const { field, raw, set } = answer;
  const names = useNames(field.register);
  const rows = useRows(field.register);
  const linked = linkField.read(raw, field) ?? [];
  const { group, keepPlace } = usePlaceKept(linked.join());
  const keep = (next: readonly RowId[]) => {
    keepPlace();
    set(next.length === 0 ? undefined : next);
  };
  const [replaced, setReplaced] = useState<string>();
  const pick = (row: RowId) => {
    const [before] = linked;
    if (!field.many && before !== undefined) setReplaced(name(before));
    keep(field.many ? [...linked, row] : [row]);
  };
  const free = rows.filter((row) => !linked.includes(row));
  const reference = (row: RowId) => names.reference(field.register, row) ?? words.linkGone;
  const title = (row: RowId) => names.rowTitle(field.register, row);
  const name = (row: RowId) => `${reference(row)} ${title(row)}`;
  const another = field.many ? words.linkAdd : words.linkChange;
  return (
    <fieldset
      ref={group}
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
              title={title(row)}
              onRemove={() => keep(linked.filter((other) => other !== row))}
            />
          ))}
        </ul>
      )}
      <div role="status" className="govuk-hint">
        {linked.length > 0 && replaced !== undefined && words.linkReplaced(replaced)}
      </div>
      {rows.length === 0 && linked.length === 0 && <NoRows register={field.register} />}
      {free.length > 0 && (
        <LinkPicker
          answer={answer}
          free={free}
          invitation={linked.length === 0 ? words.linkPick : another}
          name={name}
          onPick={pick}
        />
      )}
    </fieldset>
  );
};
