// Rows from a spreadsheet: pasted, looked at with every fault named, then added.
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RegisterSection } from '@tday/shared/template';
import { pasteWords } from '@tday/shared/words/paste-rows';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { faultyCells, nameOfFilled, type Paste, readPaste } from '../../model/paste-rows.ts';
import type { PastedCell } from '../../model/pasted-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useNames } from '../use-model.ts';
import { linkedRegisters } from './use-row-reading.ts';

interface PasteRowsProps {
  readonly section: RegisterSection;
  readonly onAdd: (paste: Paste) => void;
  readonly onCancel: () => void;
}

const words = pasteWords.en;
const mostPreviewed = 20;

const PreviewCell = ({ cell }: { readonly cell: PastedCell | undefined }) => (
  <td className={`govuk-table__cell${cell?.fault === undefined ? '' : ' tday-faulty-cell'}`}>
    {cell?.text}
    {cell?.fault !== undefined && <p className="govuk-error-message">{cell.fault}</p>}
  </td>
);

const Preview = ({ paste }: { readonly paste: Paste }) => (
  <>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
    <section className="tday-scroll" aria-label={words.preview} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption">{words.preview}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {paste.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <th key={index} scope="col" className="govuk-table__header">
                {nameOfFilled(column) ??
                  `${column.title} (${column.isWorkedOut ? words.workedOut : words.leftOut})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {paste.rows.slice(0, mostPreviewed).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pasted lines have no identity but their place
            <tr key={line} className="govuk-table__row">
              {paste.columns.map((column, index) => (
                <PreviewCell key={column.title} cell={row[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {paste.rows.length > mostPreviewed && (
      <p className="govuk-hint">{words.first(mostPreviewed, paste.rows.length)}</p>
    )}
  </>
);

const partsHint = (field: AnyField): string => {
  const parts = fieldTypeNamed(field.type).columns?.(field) ?? [];
  const titles = parts.filter(({ part }) => part !== undefined).map(({ title }) => title);
  return titles.length === 0 ? '' : ` ${words.partsHint(field.label, titles)}`;
};

export const PasteRows = ({ section, onAdd, onCancel }: PasteRowsProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const names = useNames(...linkedRegisters(section));
  const settled = useDeferredValue(text);
  const paste = useMemo(() => readPaste(section, settled, names), [section, settled, names]);
  const faulty = faultyCells(paste);
  const hasText = settled.trim() !== '';
  const showFaults = (tried || hasText) && paste.faults.length > 0;
  const add = () => {
    setTried(true);
    if (paste.faults.length === 0) onAdd(paste);
  };
  return (
    <div className="tday-paste">
      {showFaults && (
        <ErrorSummary title={words.problem} errors={paste.faults.map((says) => ({ says, id }))} />
      )}
      <div className={`govuk-form-group${showFaults ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {words.label}
        </label>
        <div id={`${id}-hint`} className="govuk-hint">
          {words.hint(section.fields.map((field) => field.label).join(', '))}
          {section.fields.map(partsHint)}
        </div>
        <textarea
          id={id}
          className="govuk-textarea"
          rows={6}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {hasText && paste.columns.length > 0 && <Preview paste={paste} />}
      {faulty > 0 && <p className="govuk-error-message">{words.faults(faulty)}</p>}
      <div className="govuk-button-group">
        <Button look="primary" onClick={add}>
          {words.add(hasText ? paste.rows.length : 0)}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
};
