// One answer as text on one line, as in a table; it wakes only when that answer changes.

import type { Names } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import { memo } from 'react';
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
  return value === undefined ? null : type.toText(value, field, names);
});
