// Where a number or a claim comes from, and a note that says which.
import { sourceField, sourceKinds } from '@tday/shared/fields/source';
import { widgetWords } from '@tday/shared/words/widgets';
import { useId, useState } from 'react';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldProps } from './field-props.ts';
import { OptionList } from './OptionList.tsx';

const options = sourceKinds.map((kind) => ({ id: kind, label: widgetWords.en.sources[kind] }));

export const SourceField = (answer: FieldProps<'source'>) => {
  const { field, raw, set } = answer;
  const id = useId();
  const source = sourceField.read(raw, field);
  const [draft, setDraft] = useState<string>();
  const keepNote = () => {
    if (source !== undefined && draft !== undefined) set({ ...source, note: draft.trim() });
    setDraft(undefined);
  };
  return (
    <>
      <OptionList
        kind="radios"
        answer={answer}
        options={options}
        chosen={source === undefined ? [] : [source.kind]}
        onChoose={(kind) => set({ kind, note: draft ?? source?.note ?? '' })}
      />
      {source !== undefined && (
        <div className="govuk-form-group">
          <label className="govuk-label govuk-!-font-weight-regular" htmlFor={id}>
            {widgetWords.en.sourceNote}
          </label>
          <input
            id={id}
            className="govuk-input"
            type="text"
            autoComplete="off"
            value={draft ?? source.note}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={keepNote}
            onKeyDown={(event) => event.key === 'Enter' && keepNote()}
          />
          <ClearAnswer label={field.label} onClear={() => set(undefined)} />
        </div>
      )}
    </>
  );
};
