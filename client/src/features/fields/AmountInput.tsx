// One amount of several. Typing waits here until the box is left, like every other value.
import { formatMoney, moneyField } from '@tday/shared/fields/money';
import { widgetWords } from '@tday/shared/words/widgets';
import { useId, useState } from 'react';
import { useNames } from '../use-model.ts';

interface AmountInputProps {
  readonly id: string;
  readonly labelledBy: string | undefined;
  /** Pounds. */
  readonly amount: number | undefined;
  readonly onKeep: (amount: number | undefined) => void;
}

export const AmountInput = ({ id, labelledBy, amount, onKeep }: AmountInputProps) => {
  const names = useNames();
  const faultId = useId();
  const [draft, setDraft] = useState<{ readonly text: string; readonly fault?: string }>();
  const kept = amount === undefined ? '' : formatMoney(amount);
  const keep = () => {
    if (draft === undefined || draft.text === kept) return setDraft(undefined);
    const parsed = moneyField.parse(draft.text, {}, names);
    if ('fault' in parsed) return setDraft({ ...draft, fault: parsed.fault });
    onKeep(parsed.value);
    setDraft(undefined);
  };
  return (
    <>
      <input
        id={id}
        className={`govuk-input tday-amount${draft?.fault === undefined ? '' : ' govuk-input--error'}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={draft?.fault === undefined ? undefined : faultId}
        aria-invalid={draft?.fault !== undefined}
        value={draft?.text ?? kept}
        onChange={(event) => setDraft({ text: event.target.value })}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      <div aria-live="polite">
        {draft?.fault !== undefined && (
          <p id={faultId} className="govuk-error-message">
            {draft.fault}. {widgetWords.en.notKeptYet}
          </p>
        )}
      </div>
    </>
  );
};
