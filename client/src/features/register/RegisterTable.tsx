// The rows of a register, a page at a time: what they are and their short answers. One row may be open.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { Fragment, type ReactNode } from 'react';
import { Pagination } from '../../ui/Pagination.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useOverflows } from '../report/use-overflows.ts';
import { useNames } from '../use-model.ts';
import { useRowActions } from '../use-rows.ts';
import { RegisterRow } from './RegisterRow.tsx';
import { RowEditor } from './RowEditor.tsx';
import { SortHeader } from './SortHeader.tsx';
import { columnTitle, shortFields, titleFieldOf } from './shown-fields.ts';
import type { Arrangement } from './use-arrangement.ts';
import type { OpenRow } from './use-open-row.ts';
import { linkedRegisters } from './use-row-reading.ts';

interface RegisterTableProps {
  readonly section: RegisterSection;
  readonly arrangement: Arrangement;
  readonly openRow: OpenRow;
  readonly mayWrite: boolean;
  readonly rows: readonly RowId[];
  readonly onRemove: (row: RowId) => void;
  /** What was last done to a row, where that row was. */
  readonly notice: ReactNode;
  readonly noticeAbove: RowId | undefined;
}

const words = registerWords.en;

export const RegisterTable = (props: RegisterTableProps) => {
  const { section, arrangement, openRow, mayWrite, rows, onRemove, noticeAbove } = props;
  const { shown, ownOrder, all } = arrangement;
  const names = useNames(section.id, ...linkedRegisters(section));
  const actions = useRowActions(section.id);
  const announcer = useAnnouncer();
  const title = titleFieldOf(section);
  const fields = shortFields(section);
  const [scroll, overflows] = useOverflows();
  const notice = props.notice && (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell" colSpan={fields.length + 3}>
        {props.notice}
      </td>
    </tr>
  );
  const move = (row: RowId, place: number) => {
    actions.move(row, place - 1);
    const reference = names.reference(section.id, row) ?? '';
    announcer.politely(`moved ${row}`, () => words.moved(reference, place, all));
  };
  const dropOn = (dragged: string, target: RowId) => {
    const row = rows.find((id) => id === dragged);
    if (row !== undefined && row !== target) move(row, rows.indexOf(target) + 1);
  };
  return (
    <>
      <div
        ref={scroll}
        className={`tday-rows${overflows ? ' tday-scroll' : ''}`}
        {...(overflows && { role: 'group', tabIndex: 0, 'aria-label': section.title })}
      >
        <table className="govuk-table tday-register">
          <caption className="govuk-visually-hidden">{section.title}</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <SortHeader field="" label={words.reference} arrangement={arrangement} />
              {title !== undefined && (
                <SortHeader field={title.id} label={title.label} arrangement={arrangement} />
              )}
              {fields.map((field) => (
                <SortHeader
                  key={field.id}
                  field={field.id}
                  label={columnTitle(field)}
                  arrangement={arrangement}
                />
              ))}
              <th scope="col" className="govuk-table__header">
                <span className="govuk-visually-hidden">{words.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {shown.rows.map((row) => (
              <Fragment key={row}>
                {row === noticeAbove && notice}
                <RegisterRow
                  section={section}
                  row={row}
                  title={title}
                  fields={fields}
                  names={names}
                  open={openRow.row === row}
                  mayWrite={mayWrite}
                  draggable={mayWrite && ownOrder}
                  onOpen={(open) => (open ? openRow.open(row) : openRow.close())}
                  onDropOn={(dragged) => dropOn(dragged, row)}
                >
                  <RowEditor
                    section={section}
                    row={row}
                    reference={names.reference(section.id, row) ?? ''}
                    place={ownOrder ? rows.indexOf(row) + 1 : undefined}
                    all={all}
                    mayWrite={mayWrite}
                    isNew={openRow.isNew}
                    onMove={(place) => move(row, place)}
                    onRemove={() => onRemove(row)}
                    onDone={openRow.close}
                  />
                </RegisterRow>
              </Fragment>
            ))}
            {!shown.rows.some((row) => row === noticeAbove) && notice}
          </tbody>
        </table>
      </div>
      {shown.pages > 1 && (
        <Pagination
          label={words.pages(section.title)}
          page={shown.page}
          pages={shown.pages}
          onPage={arrangement.setPage}
          words={words}
        />
      )}
    </>
  );
};
