// A row of a register: a line of the table, and under it, when open, the whole row to write in.
import type { Names } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { type DragEvent, type ReactNode, Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { RowMark } from '../checks/RowMark.tsx';
import { useOthersIn } from '../use-presence.ts';
import { CellText } from './CellText.tsx';
import { RowPointers } from './lazy-parts.ts';
import { columnTitle } from './shown-fields.ts';

interface RegisterRowProps {
  readonly section: RegisterSection;
  readonly row: RowId;
  readonly title: AnyField | undefined;
  readonly fields: readonly AnyField[];
  readonly names: Names;
  readonly open: boolean;
  readonly mayWrite: boolean;
  readonly draggable: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onDropOn: (dragged: string) => void;
  readonly children: ReactNode;
}

const words = registerWords.en;

const isNumeric = (field: AnyField): boolean =>
  field.type === 'amounts-by-year' ||
  ['number', 'money', 'percent'].includes(fieldTypeNamed(field.type).column);

const OthersHere = ({ section, row }: { readonly section: string; readonly row: RowId }) => {
  const here = useOthersIn(section).filter((other) => other.row === row);
  if (here.length === 0) return null;
  const names = [...new Set(here.map((other) => other.name))];
  return <span className="tday-row-others">{words.editing(names)}</span>;
};

const DragHandle = ({ row, reference }: { readonly row: RowId; readonly reference: string }) => (
  <span
    className="tday-drag"
    draggable
    title={words.drag(reference)}
    aria-hidden="true"
    onDragStart={(event: DragEvent) => event.dataTransfer.setData('text/plain', row)}
  />
);

export const RegisterRow = (props: RegisterRowProps) => {
  const { section, row, title, fields, names, open, mayWrite, draggable, onOpen } = props;
  const reference = names.reference(section.id, row) ?? '';
  const named = names.rowTitle(section.id, row);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    props.onDropOn(event.dataTransfer.getData('text/plain'));
  };
  return (
    <>
      <tr
        id={`row-${row}`}
        className={`govuk-table__row${open ? ' tday-row--open' : ''}`}
        onDragOver={(event) => draggable && event.preventDefault()}
        onDrop={draggable ? onDrop : undefined}
      >
        <th scope="row" className="govuk-table__header tday-reference">
          {draggable && <DragHandle row={row} reference={reference} />}
          {reference}
        </th>
        {title !== undefined && (
          <td className="govuk-table__cell tday-row-title" data-label={title.label}>
            <CellText section={section.id} row={row} field={title} names={names} />
            <OthersHere section={section.id} row={row} />
            <RowMark section={section.id} row={row} />
            <Suspense fallback={null}>
              <RowPointers section={section.id} row={row} />
            </Suspense>
          </td>
        )}
        {fields.map((field) => (
          <td
            key={field.id}
            data-label={columnTitle(field)}
            className={`govuk-table__cell${isNumeric(field) ? ' govuk-table__cell--numeric' : ''}`}
          >
            <CellText section={section.id} row={row} field={field} names={names} />
          </td>
        ))}
        <td className="govuk-table__cell tday-row-actions">
          <Button
            small
            look="plain"
            aria-expanded={open}
            aria-controls={open ? `open-${row}` : undefined}
            onClick={() => onOpen(!open)}
          >
            {open ? words.done : mayWrite ? words.edit : words.read}
            <span className="govuk-visually-hidden">
              {' '}
              {words.row(reference, named || words.untitled)}
            </span>
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="govuk-table__row tday-row-open">
          <td id={`open-${row}`} className="govuk-table__cell" colSpan={fields.length + 3}>
            {props.children}
          </td>
        </tr>
      )}
    </>
  );
};
