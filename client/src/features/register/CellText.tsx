// One answer as text on one line, as short as in a table; it wakes only when that answer changes.

import type { Names } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import { memo, type ReactNode } from 'react';
import { useRaw } from '../use-model.ts';

interface CellTextProps {
  readonly section: string;
  readonly row?: RowId;
  readonly field: AnyField;
  readonly names: Names;
}

export const CellText = memo(({ section, row, field, names }: CellTextProps) => {
  const raw = useRaw({ section, field: field.id, ...(row && { row }) });
  const type = fieldTypeNamed(field.type);
  const value = type.read(raw, field);
  return value === undefined ? null : unbroken((type.toBrief ?? type.toText)(value, field, names));
});

const reference = /([A-Z]{1,3}-\d{3,})/;

/** A line ends between references, not inside one. */
const unbroken = (text: string): ReactNode =>
  text.split(reference).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no names
      <span key={index} className="tday-unbroken">
        {piece}
      </span>
    ),
  );
