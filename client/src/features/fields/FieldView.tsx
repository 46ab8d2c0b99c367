// One field as people meet it: its label and hint, the widget of its type or the answer as text where it
// may not be written, and what was overwritten.
import type { Address } from '@tday/shared/content-view';
import { answerFault } from '@tday/shared/fields/fault';
import { storageOf } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { type ComponentType, Suspense, useId } from 'react';
import { orNothing } from '../or-nothing.ts';
import { placeMark } from '../place-link.ts';
import { useFindingsAt } from '../use-checks.ts';
import { useField } from '../use-model.ts';
import { useStandAt } from '../use-presence.ts';
import { AnswerText } from './AnswerText.tsx';
import { type AnyFieldProps, describedByAll, inputId } from './field-props.ts';
import { widgets } from './index.ts';
import { Overwritten } from './Overwritten.tsx';

const FieldFindings = orNothing(
  async () => (await import('../checks/FieldFindings.tsx')).FieldFindings,
);

interface FieldViewProps {
  readonly field: AnyField;
  readonly address: Address;
  readonly place?: 'form' | 'cell';
  /** The form has this one field and its heading says it all: the label is for screen readers. */
  readonly labelHidden?: boolean;
}

/** The widget of a field's type, which the list ties to that type. */
const widgetOf = (field: AnyField) => widgets[field.type] as ComponentType<AnyFieldProps>;

/** Types with one box to type in, which a press on their label enters; the others are groups. */
const oneBox: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'date', 'person']);

const isValue = (field: AnyField): boolean =>
  storageOf(fieldTypeNamed(field.type), field).kind === 'value';

export const FieldView = ({ field, address, place = 'form', labelHidden }: FieldViewProps) => {
  const id = useId();
  const { raw, kept, set, refusal } = useField(address);
  const standAt = useStandAt();
  const Widget = widgetOf(field);
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  const fault = answerFault(field, raw);
  const findings = useFindingsAt(address).filter(({ missing }) => missing !== true);
  const faultId = fault && `${id}-fault`;
  const findingsId = findings.length > 0 && `${id}-findings`;
  const labelClass = `govuk-label ${labelHidden ? 'govuk-visually-hidden' : 'govuk-label--s'}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus is, does nothing itself
    <div
      className="govuk-form-group tday-field"
      data-place={placeMark(address)}
      onFocus={() => standAt(address)}
    >
      {oneBox.has(field.type) && refusal === undefined ? (
        <label id={id} className={labelClass} htmlFor={inputId(id)}>
          {field.label}
        </label>
      ) : (
        <div id={id} className={labelClass}>
          {field.label}
        </div>
      )}
      {field.hint !== undefined && (
        <div id={hintId} className="govuk-hint">
          {field.hint}
        </div>
      )}
      {isValue(field) && refusal !== undefined ? (
        <AnswerText field={field} raw={raw} />
      ) : (
        <Widget
          field={field}
          address={address}
          raw={raw}
          set={set}
          refusal={refusal}
          labelledBy={id}
          describedBy={describedByAll(hintId, faultId, findingsId)}
          place={place}
        />
      )}
      {fault && (
        <p id={faultId} className="govuk-error-message tday-fault">
          {checkMarkWords.en.fault(fault.words, fault.expected)}
        </p>
      )}
      {findingsId && (
        <Suspense>
          <FieldFindings id={findingsId} findings={findings} mayKeep={refusal === undefined} />
        </Suspense>
      )}
      {refusal === undefined && <Overwritten field={field} kept={kept} onUse={set} />}
    </div>
  );
};
