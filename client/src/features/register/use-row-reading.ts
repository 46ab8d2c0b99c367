// Reads rows as the filter and the sorting need them.
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import { findField, type RegisterSection } from '@tday/shared/template';
import { useMemo } from 'react';
import type { RowReading } from '../../model/register-view.ts';
import { useCopy, useNames } from '../use-model.ts';

export const linkedRegisters = (section: RegisterSection): readonly string[] =>
  section.fields.flatMap((field) => (field.type === 'link' ? [field.register] : []));

export const useRowReading = (section: RegisterSection): RowReading => {
  const { store } = useCopy();
  const names = useNames(section.id, ...linkedRegisters(section));
  return useMemo(() => {
    const answerAt = (row: RowId, field: AnyField) =>
      fieldTypeNamed(field.type).read(
        store.raw({ section: section.id, row, field: field.id }),
        field,
      );
    const textOf = (row: RowId, field: AnyField | undefined): string => {
      const value = field && answerAt(row, field);
      if (field === undefined || value === undefined) return '';
      return fieldTypeNamed(field.type).toText(value, field, names);
    };
    return {
      words: (row) =>
        [
          names.reference(section.id, row) ?? '',
          ...section.fields.map((field) => textOf(row, field)),
        ].join(' '),
      text: (row, field) => textOf(row, findField(section, field)),
      compare: (id, a, b) => {
        const field = findField(section, id);
        if (field === undefined) return compareReferences(names.reference, section.id, a, b);
        const [one, other] = [answerAt(a, field), answerAt(b, field)];
        // Empty answers stand last, whatever the direction is for the others.
        if (one === undefined || other === undefined) {
          return Number(one === undefined) - Number(other === undefined);
        }
        const type = fieldTypeNamed(field.type);
        return (
          type.compare?.(one, other, field) ??
          textOf(a, field).localeCompare(textOf(b, field), 'en-GB', { numeric: true })
        );
      },
    };
  }, [store, names, section]);
};

const compareReferences = (
  reference: (register: string, row: RowId) => string | undefined,
  section: string,
  a: RowId,
  b: RowId,
): number => (reference(section, a) ?? '').localeCompare(reference(section, b) ?? '', 'en-GB');
