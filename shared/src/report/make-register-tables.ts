// Every register as a table of data: all its fields, several numbers in several columns, no words that
// stand for something missing.
import { cleanLine } from '../clean-text.ts';
import type { RowId } from '../ids.ts';
import type { RegisterSection } from '../template.ts';
import { reportWords } from '../words/report.ts';
import { Answers } from './answers.ts';
import { columnsOfField, type RowColumn } from './register-columns.ts';
import type { RegisterCell, RegisterTable } from './register-table.ts';
import type { ReportSource } from './report-source.ts';

const cellAt = (column: RowColumn, row: RowId): RegisterCell => {
  const answer = column.at(row);
  if (answer === undefined) return { text: '' };
  return { text: answer.words, ...(answer.value && { value: answer.value }) };
};

const registerTable = (answers: Answers, register: RegisterSection): RegisterTable => {
  const columns = register.fields.flatMap((field) =>
    columnsOfField(answers, register, field, true),
  );
  return {
    id: register.id,
    title: cleanLine(register.title),
    columns: [
      { id: 'reference', title: reportWords.en.reference, kind: 'reference' },
      ...columns.map(({ id, title, kind }) => ({ id, title: cleanLine(title), kind })),
    ],
    rows: answers
      .rows(register.id)
      .map((row) => [
        { text: answers.reference(register.id, row) ?? '' },
        ...columns.map((column) => cellAt(column, row)),
      ]),
  };
};

export const makeRegisterTables = (source: ReportSource): readonly RegisterTable[] => {
  const answers = new Answers(source);
  return source.template.sections
    .filter((section) => section.kind === 'register')
    .filter((register) => answers.mayRead(register.id))
    .map((register) => registerTable(answers, register));
};
