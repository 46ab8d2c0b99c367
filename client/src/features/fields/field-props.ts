// What every field's widget is given. A widget knows how one answer looks and is changed; where it lies,
// who may write it and what stands around it is known above.
import type { Refusal } from '@tday/shared/commands';
import type { Address } from '@tday/shared/content-view';
import type { AnyField, FieldNamed, FieldTypeName } from '@tday/shared/fields/index';

interface AnswerProps {
  readonly address: Address;
  /** What lies there; the field type's `read` makes sense of it. For prose, `useRaw` is not needed. */
  readonly raw: unknown;
  /** Keeps a raw value; `undefined` empties the answer. */
  readonly set: (raw: unknown) => void;
  /** Why it may not be written now: show the answer as text instead. */
  readonly refusal: Refusal | undefined;
  /** The id of the element that names this field, and of those that describe it. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** `cell`: in a register's table, where there is little room and no label is shown. */
  readonly place: 'form' | 'cell';
}

export interface FieldProps<Type extends FieldTypeName> extends AnswerProps {
  readonly field: FieldNamed<Type>;
}

/** The same of a field of any type. */
export interface AnyFieldProps extends AnswerProps {
  readonly field: AnyField;
}

/** The id of the one input of a widget that has one: what its label is for. */
export const inputId = (labelledBy: string): string => `${labelledBy}-input`;

export const describedByAll = (
  ...ids: readonly (string | undefined | false)[]
): string | undefined => ids.filter(Boolean).join(' ') || undefined;
