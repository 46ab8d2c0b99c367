// One line of text that is read as a value when it is left. What cannot be read stays in the box with
// the reason beside it: nothing that was typed disappears.
import { fieldTypeNamed } from '@tday/shared/fields/index';
import { widgetWords } from '@tday/shared/words/widgets';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNames } from '../use-model.ts';
import { type AnyFieldProps, describedByAll, inputId } from './field-props.ts';

interface ParsedInputProps {
  readonly answer: AnyFieldProps;
  readonly width: 5 | 10 | 20;
  readonly inputMode?: 'decimal' | 'text';
  readonly suffix?: string;
  /** Ids of ready answers, for a `<datalist>`. */
  readonly list?: string;
}

interface Draft {
  readonly text: string;
  readonly fault?: string;
}

const useDraft = ({ field, raw, set }: AnyFieldProps) => {
  const type = fieldTypeNamed(field.type);
  const names = useNames();
  const [draft, setDraft] = useState<Draft>();
  const value = type.read(raw, field);
  const kept = value === undefined ? '' : type.toText(value, field, names);
  const keep = () => {
    if (draft === undefined || draft.text === kept) return setDraft(undefined);
    const parsed = type.parse(draft.text, field, names);
    if ('fault' in parsed) return setDraft({ ...draft, fault: parsed.fault });
    set(parsed.value);
    setDraft(undefined);
  };
  return {
    text: draft?.text ?? kept,
    fault: draft?.fault,
    type: (text: string) => setDraft({ text }),
    keep,
    forget: () => setDraft(undefined),
  };
};

export const ParsedInput = ({ answer, width, inputMode, suffix, list }: ParsedInputProps) => {
  const { text, fault, type, keep, forget } = useDraft(answer);
  const faultId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') forget();
  };
  return (
    <>
      <div aria-live="polite">
        {fault !== undefined && (
          <p id={faultId} className="govuk-error-message">
            {fault}. {widgetWords.en.notKeptYet}
          </p>
        )}
      </div>
      <div className="govuk-input__wrapper">
        <input
          id={inputId(answer.labelledBy)}
          className={`govuk-input govuk-input--width-${width}${fault === undefined ? '' : ' govuk-input--error'}`}
          type="text"
          inputMode={inputMode}
          list={list}
          autoComplete="off"
          aria-labelledby={answer.labelledBy}
          aria-describedby={describedByAll(answer.describedBy, fault && faultId)}
          aria-invalid={fault !== undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
        {suffix !== undefined && <div className="govuk-input__suffix">{suffix}</div>}
      </div>
    </>
  );
};
