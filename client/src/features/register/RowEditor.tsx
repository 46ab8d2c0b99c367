// A whole row to write in: every field, and what can be done with the row.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FieldView } from '../fields/FieldView.tsx';
import { RowEnds } from './lazy-parts.ts';

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

const MoveRow = ({
  place,
  all,
  onMove,
}: Pick<RowEditorProps, 'all' | 'onMove'> & { place: number }) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const move = () => {
    const wanted = Number(typed);
    const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= all;
    setFault(fits ? undefined : words.enterPlace(all));
    if (!fits) return;
    setTyped('');
    onMove(wanted);
  };
  return (
    <div className="tday-move">
      <Button small disabled={place === 1} onClick={() => onMove(place - 1)}>
        {words.up}
      </Button>
      <Button small disabled={place === all} onClick={() => onMove(place + 1)}>
        {words.down}
      </Button>
      <TextInput
        id={id}
        label={words.moveTo}
        className="govuk-input--width-3"
        inputMode="numeric"
        suffix={words.of(all)}
        error={fault}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button small onClick={move}>
        {words.move}
      </Button>
    </div>
  );
};

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
            <MoveRow place={place} all={all} onMove={onMove} />
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
