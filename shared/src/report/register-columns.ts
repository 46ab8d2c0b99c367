// A register as columns: which answer of a row stands under which heading, as words and as a typed
// value. The table of a document and the table of data are both laid out from these.
import type { AnswerColumn } from '../fields/field-type.ts';
import { storageOf } from '../fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import type { RegisterSection } from '../template.ts';
import { reportWords } from '../words/report.ts';
import type { Answers } from './answers.ts';
import { type Block, type CellValue, type ColumnKind, paragraph, text } from './blocks.ts';

/** What stands in one column of one row. */
interface CellAnswer {
  readonly words: string;
  readonly blocks: readonly Block[];
  readonly value?: CellValue;
}

export interface RowColumn {
  /** Unique in the register. */
  readonly id: string;
  /** The heading where only one field of the table has several columns: a year. */
  readonly shortTitle: string;
  /** The heading that stands by itself: "Cost: 2027-28". */
  readonly title: string;
  readonly kind: ColumnKind;
  /** What stands there for an answer that is empty. */
  readonly missing: string;
  /** How much more room than a number the words need. */
  readonly weight: number;
  readonly at: (row: RowId) => CellAnswer | undefined;
}

const weights: Readonly<Record<ColumnKind, number>> = {
  reference: 2,
  number: 2,
  percent: 2,
  money: 3,
  date: 3,
  text: 4,
};

const weightOf = (field: AnyField): number => {
  if (field.type === 'prose') return field.lines === 'one' ? 6 : 8;
  return field.type === 'given-when-then' ? 8 : weights[fieldTypeNamed(field.type).column];
};

const emptyWords = ({ optional }: AnyField): string =>
  optional === true ? reportWords.en.noAmount : reportWords.en.notYetWritten;

const wholeColumn = (answers: Answers, register: RegisterSection, field: AnyField): RowColumn => ({
  id: field.id,
  shortTitle: field.label,
  title: field.label,
  kind: fieldTypeNamed(field.type).column,
  missing: emptyWords(field),
  weight: weightOf(field),
  at: (row) => {
    const answer = answers.at(register, field, row);
    if (answer === undefined) return undefined;
    const blocks = answers.blocks(answer);
    const value = answers.cellValue(answer);
    if (blocks.length === 0) return undefined;
    return { words: answers.text(answer), blocks, ...(value && { value }) };
  },
});

const partColumn = (
  answers: Answers,
  register: RegisterSection,
  field: AnyField,
  column: AnswerColumn<unknown>,
  index: number,
): RowColumn => ({
  id: `${field.id}-${column.id}`,
  shortTitle: column.title,
  title: reportWords.en.columnOf(field.label, column.title),
  kind: column.kind,
  // Said once for all the columns of one answer.
  missing: index === 0 ? emptyWords(field) : reportWords.en.noAmount,
  weight: weights[column.kind],
  at: (row) => {
    const answer = answers.at(register, field, row);
    if (answer === undefined) return undefined;
    const words = column.toText(answer.value);
    const value = column.toCellValue(answer.value);
    const shown = words === '' ? reportWords.en.noAmount : words;
    return { words, blocks: [paragraph(text(shown))], ...(value && { value }) };
  },
});

/** One column, or one each where the answer is several numbers. */
export const columnsOfField = (
  answers: Answers,
  register: RegisterSection,
  field: AnyField,
  apart: boolean,
): readonly RowColumn[] => {
  const parts = apart ? fieldTypeNamed(field.type).columns?.(field) : undefined;
  return (
    parts?.map((column, index) => partColumn(answers, register, field, column, index)) ?? [
      wholeColumn(answers, register, field),
    ]
  );
};

/** Whether an answer is short enough for a table of which nobody said what it shows. */
export const isShort = (field: AnyField): boolean => {
  const storage = storageOf(fieldTypeNamed(field.type), field);
  return storage.kind === 'value' || (storage.kind === 'prose' && storage.lines === 'one');
};
