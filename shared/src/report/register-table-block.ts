// A register as a table in a document: the reference first, a row each, amounts added up at the foot.
import { cleanLine } from '../clean-text.ts';
import type { AnyField } from '../fields/index.ts';
import { formatMoney } from '../fields/money.ts';
import type { RowId } from '../ids.ts';
import type { RegisterSection } from '../template.ts';
import { reportWords } from '../words/report.ts';
import type { Answers } from './answers.ts';
import {
  type Cell,
  type Column,
  type ParagraphBlock,
  paragraph,
  type TableBlock,
  text,
  textCell,
} from './blocks.ts';
import { essentialRow } from './essential-rows.ts';
import { columnsOfField, type RowColumn } from './register-columns.ts';
import { type Anchors, claimAnchor } from './row-anchors.ts';
import { cellOf, missing } from './words-on-paper.ts';

/** More columns than these cannot be read on a page: an answer of several numbers keeps to one. */
const mostColumns = 9;

interface Layout {
  readonly columns: readonly RowColumn[];
  /** Whether years stand as headings without their field's name. */
  readonly short: boolean;
}

/** A column of nothing but dashes tells a reader nothing: what it is that nobody answered is said below. */
const answered = (
  answers: Answers,
  register: RegisterSection,
  { fields, rows }: TableAsked,
): readonly AnyField[] =>
  fields.filter((field) => rows.some((row) => answers.at(register, field, row) !== undefined));

/** Undefined where every column is there, and where what is not there need not be. */
const missingColumns = (
  { fields }: TableAsked,
  shown: readonly AnyField[],
): ParagraphBlock | undefined => {
  const labels = fields
    .filter((field) => !shown.includes(field) && field.optional !== true)
    .map(({ label }) => cleanLine(label));
  return labels.length === 0 ? undefined : missing(reportWords.en.notYetWrittenInAny(labels));
};

const layOut = (
  answers: Answers,
  register: RegisterSection,
  fields: readonly AnyField[],
): Layout => {
  const groups = fields.map((field) => columnsOfField(answers, register, field, true));
  if (groups.flat().length < mostColumns) {
    const short = groups.filter((group) => group.length > 1).length < 2;
    return { columns: groups.flat(), short };
  }
  const whole = fields.flatMap((field) => columnsOfField(answers, register, field, false));
  return { columns: whole, short: true };
};

const cellAt = (column: RowColumn, row: RowId): Cell => {
  const answer = column.at(row);
  if (answer === undefined) return { blocks: [missing(column.missing)] };
  const cell = cellOf(answer.blocks, answer.words);
  return answer.value === undefined ? cell : { ...cell, value: answer.value };
};

const boldCell = (words: string): Cell => ({ blocks: [paragraph(text(words, 'bold'))] });

/** Undefined where there is nothing to add up. */
const sumOf = (column: RowColumn, rows: readonly RowId[]): number | undefined => {
  const amounts = rows.flatMap((row) => {
    const value = column.at(row)?.value;
    return value?.kind === 'money' ? [value.number] : [];
  });
  return amounts.length === 0
    ? undefined
    : Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
};

const totalCell = (column: RowColumn, rows: readonly RowId[]): Cell => {
  const number = column.kind === 'money' ? sumOf(column, rows) : undefined;
  if (number === undefined) return textCell('');
  return { ...boldCell(formatMoney(number)), value: { kind: 'money', number } };
};

const totalsOf = (
  columns: readonly RowColumn[],
  rows: readonly RowId[],
): readonly Cell[] | undefined => {
  const cells = columns.map((column) => totalCell(column, rows));
  return cells.some((cell) => cell.value !== undefined)
    ? [boldCell(reportWords.en.total), ...cells]
    : undefined;
};

const anchorOf = (anchors: Anchors, row: RowId): { readonly id?: string } => {
  const id = claimAnchor(anchors, row);
  return id === undefined ? {} : { id };
};

export interface TableAsked {
  readonly rows: readonly RowId[];
  readonly fields: readonly AnyField[];
  /** Whether the money is added up at the foot. */
  readonly totals: boolean;
  /** Gives a row its place to link to, once in a report. */
  readonly anchors: Anchors;
}

export const registerTable = (
  answers: Answers,
  register: RegisterSection,
  asked: TableAsked,
): readonly (TableBlock | ParagraphBlock)[] => {
  const fields = answered(answers, register, asked);
  if (fields.length === 0) return [tableOf(answers, register, asked)];
  const below = missingColumns(asked, fields);
  const table = tableOf(answers, register, { ...asked, fields });
  return below === undefined ? [table] : [table, below];
};

const tableOf = (answers: Answers, register: RegisterSection, asked: TableAsked): TableBlock => {
  const { rows } = asked;
  const { columns, short } = layOut(answers, register, asked.fields);
  const shown: readonly Column[] = columns.map((column) => ({
    title: cleanLine(short ? column.shortTitle : column.title),
    kind: column.kind,
    weight: column.weight,
  }));
  const totals = asked.totals ? totalsOf(columns, rows) : undefined;
  return {
    kind: 'table',
    caption: cleanLine(register.title),
    columns: [{ title: reportWords.en.reference, kind: 'reference', weight: 2 }, ...shown],
    rowHeaders: true,
    rows: rows.map((row) => ({
      ...anchorOf(asked.anchors, row),
      ...essentialRow(answers, register, row),
      cells: [
        textCell(answers.reference(register.id, row) ?? ''),
        ...columns.map((column) => cellAt(column, row)),
      ],
    })),
    ...(totals && { totals }),
  };
};
