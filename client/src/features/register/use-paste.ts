// Adds pasted rows to a register, all in one step of undo.
import { rawOf } from '@tday/shared/fields/field-type';
import { fieldTypeNamed } from '@tday/shared/fields/index';
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection } from '@tday/shared/template';
import { stepOf } from '@tday/shared/trace/trace-plan';
import type { Paste } from '../../model/paste-rows.ts';
import { useTemplate, useWrite } from '../use-model.ts';
import { useRowActions } from '../use-rows.ts';

export const usePaste = (section: RegisterSection): ((paste: Paste) => void) => {
  const { addMany } = useRowActions(section.id);
  const write = useWrite();
  const agreed = stepOf(useTemplate().trace, section.id)?.agreed?.field;
  const writeColumn = (paste: Paste, rows: readonly RowId[], index: number) => {
    const field = paste.columns[index]?.field;
    for (const [line, row] of rows.entries()) {
      const value = paste.rows[line]?.[index]?.value;
      if (field === undefined || value === undefined) continue;
      const raw = rawOf(fieldTypeNamed(field.type), value, field);
      write({ section: section.id, row, field: field.id }, raw);
    }
  };
  return (paste) => {
    const rows = addMany(paste.rows.length);
    // What says that a row is agreed comes last: it is kept with the words that are there by then.
    const isLast = (index: number) => Number(paste.columns[index]?.field?.id === agreed);
    const order = paste.columns.map((_, index) => index).sort((a, b) => isLast(a) - isLast(b));
    for (const index of order) writeColumn(paste, rows, index);
  };
};
