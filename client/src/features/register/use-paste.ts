// Adds pasted rows to a register, all in one step of undo.
import { rawOf } from '@tday/shared/fields/field-type';
import { fieldTypeNamed } from '@tday/shared/fields/index';
import type { RegisterSection } from '@tday/shared/template';
import { stepOf } from '@tday/shared/trace/trace-plan';
import type { Paste } from '../../model/paste-rows.ts';
import { answersOf } from '../../model/pasted-answers.ts';
import { useTemplate, useWrite } from '../use-model.ts';
import { useRowActions } from '../use-rows.ts';

export const usePaste = (section: RegisterSection): ((paste: Paste) => void) => {
  const { addMany } = useRowActions(section.id);
  const write = useWrite();
  const agreed = stepOf(useTemplate().trace, section.id)?.agreed?.field;
  return (paste) => {
    const rows = addMany(paste.rows.length).map((row, line) => ({
      row,
      answers: [...answersOf(paste.columns, paste.rows[line] ?? [])],
    }));
    // What says that a row is agreed comes last: it is kept with the words that are there by then.
    for (const isLast of [false, true]) {
      for (const { row, answers } of rows) {
        for (const [field, value] of answers.filter(([{ id }]) => (id === agreed) === isLast)) {
          const raw = rawOf(fieldTypeNamed(field.type), value, field);
          write({ section: section.id, row, field: field.id }, raw);
        }
      }
    }
  };
};
