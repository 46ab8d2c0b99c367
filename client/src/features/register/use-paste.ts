// Adds pasted rows to a register, all in one step of undo.
import { rawOf } from '@tday/shared/fields/field-type';
import { fieldTypeNamed } from '@tday/shared/fields/index';
import type { RegisterSection } from '@tday/shared/template';
import type { Paste } from '../../model/paste-rows.ts';
import { useWrite } from '../use-model.ts';
import { useRowActions } from '../use-rows.ts';

export const usePaste = (section: RegisterSection): ((paste: Paste) => void) => {
  const { addMany } = useRowActions(section.id);
  const write = useWrite();
  return (paste) => {
    const rows = addMany(paste.rows.length);
    for (const [line, row] of rows.entries()) {
      for (const [index, { field }] of paste.columns.entries()) {
        const value = paste.rows[line]?.[index]?.value;
        if (field === undefined || value === undefined) continue;
        const raw = rawOf(fieldTypeNamed(field.type), value, field);
        write({ section: section.id, row, field: field.id }, raw);
      }
    }
  };
};
