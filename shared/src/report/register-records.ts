// A register as records: a heading for each row, its answers below. For rows with more to say than a
// line of a table can hold.
import type { AnyField } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import type { RegisterSection } from '../template.ts';
import { reportWords } from '../words/report.ts';
import type { Answers } from './answers.ts';
import type { TableAsked } from './register-table-block.ts';
import { claimAnchor } from './row-anchors.ts';
import { type Depth, type Draft, heading, labelled, missing } from './words-on-paper.ts';

/** A row's first words can be a whole text: the heading takes its beginning, the record all of it. */
const longestTitle = 160;

const shorten = (title: string): string => {
  if (title.length <= longestTitle) return title;
  // By characters: half of one that takes two units would be no text.
  const beginning = Array.from(title).slice(0, longestTitle).join('');
  return `${beginning.replace(/\s\S*$/, '')} …`;
};

const titleOf = (answers: Answers, register: RegisterSection, row: RowId): string =>
  answers.rowTitle(register.id, row) || reportWords.en.untitledRow(register.singular);

/** Whether the heading already says all that the field does. */
const isInHeading = (
  answers: Answers,
  register: RegisterSection,
  field: AnyField,
  row: RowId,
): boolean => {
  if (field.id !== register.titleField) return false;
  const answer = answers.at(register, field, row);
  if (answer === undefined) return true;
  const [first, ...others] = answers.blocks(answer);
  const isOneLine = first?.kind === 'paragraph' && others.length === 0;
  return isOneLine && answers.rowTitle(register.id, row).length <= longestTitle;
};

const record = (
  answers: Answers,
  register: RegisterSection,
  fields: readonly AnyField[],
  row: RowId,
): readonly Draft[] => {
  const empty: string[] = [];
  const filled = fields.flatMap((field) => {
    if (isInHeading(answers, register, field, row)) return [];
    const answer = answers.at(register, field, row);
    const blocks = answer === undefined ? [] : answers.blocksInFull(answer);
    if (blocks.length > 0) return labelled(field.label, blocks);
    if (field.optional !== true) empty.push(field.label);
    return [];
  });
  return empty.length === 0
    ? filled
    : [...filled, missing(reportWords.en.notYetWrittenHere(empty))];
};

/** `depth` is that of a row's heading; `anchors` gives a row its place to link to, once in a report. */
export const registerRecords = (
  answers: Answers,
  register: RegisterSection,
  { rows, fields, anchors }: Omit<TableAsked, 'totals'>,
  depth: Depth,
): readonly Draft[] =>
  rows.flatMap((row) => {
    const reference = answers.reference(register.id, row) ?? '';
    const title = shorten(titleOf(answers, register, row));
    return [
      heading(depth, `${reference} ${title}`, claimAnchor(anchors, row)),
      ...record(answers, register, fields, row),
    ];
  });
