import type { Address } from '@tday/shared/content-view';
import type { AnyField } from '@tday/shared/fields/index';

interface FieldViewProps {
  readonly field: AnyField;
  readonly address: Address;
  readonly place: 'form' | 'cell';
}

/** One field: its label, its hint and the widget of its type. */
export const FieldView = ({ field, address }: FieldViewProps) => (
  <p className="govuk-body">{`${field.label} ${address.field}`}</p>
);
