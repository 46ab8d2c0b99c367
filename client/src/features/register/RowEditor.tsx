// A whole row to write in: every field, and what can be done with the row.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { Suspense, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FieldView } from '../fields/FieldView.tsx';
import { MoveRow, RowEnds } from './lazy-parts.ts';

interface RowEditorProps {
  readonly section: RegisterSection;
  readonly row: RowId;
  readonly reference: string;
  /** From 1, among all rows; undefined while a filter or a sorting stands between. */
  readonly place: number | undefined;
  readonly all: number;
  readonly mayWrite: boolean;
  /** The row was just added: the writer's place is in its first field. */
  readonly isNew: boolean;
  readonly onMove: (place: number) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

const words = registerWords.en;

export const RowEditor = (props: RowEditorProps) => {
  const { section, row, reference, place, all, mayWrite, isNew, onMove, onRemove, onDone } = props;
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew) return;
    const first = '[contenteditable], [role="textbox"], input, select, textarea';
    editor.current?.querySelector<HTMLElement>(first)?.focus();
  }, [isNew]);
  return (
    <div ref={editor} className="tday-row-editor">
      {section.fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          address={{ section: section.id, row, field: field.id }}
        />
      ))}
      <Suspense fallback={null}>
        <RowEnds section={section.id} row={row} />
      </Suspense>
      {mayWrite && (
        <fieldset className="govuk-fieldset tday-row-tools" aria-label={words.row(reference, '')}>
          {place === undefined ? (
            <p className="govuk-hint">{words.moveInOwnOrder}</p>
          ) : (
            <Suspense>
              <MoveRow place={place} all={all} onMove={onMove} />
            </Suspense>
          )}
          <Button small look="warning" onClick={onRemove}>
            {words.remove} <span className="govuk-visually-hidden">{reference}</span>
          </Button>
          <Button small onClick={onDone}>
            {words.done}
          </Button>
        </fieldset>
      )}
    </div>
  );
};
