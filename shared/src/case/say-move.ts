// A move in words: which record, what it said before and what it says now.
import type { AmountsByYear } from '../fields/amounts-by-year.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import { formatMoney } from '../fields/money.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { findField, findSection, type Section } from '../template.ts';
import { caseWords } from '../words/case.ts';
import type { Move } from './what-moved.ts';

const words = caseWords.en;

interface SaidMove {
  /** The record: "C-005 Option C: running"; the section's title where it is a form. */
  readonly record: string;
  /** "Year 2: £190,000, was £170,000". */
  readonly change: string;
}

const recordOf = (answers: Answers, section: Section, row: RowId | undefined): string => {
  if (row === undefined) return section.title;
  const reference = answers.reference(section.id, row);
  const title = answers.rowTitle(section.id, row) || words.unnamed;
  return reference === undefined ? title : `${reference} ${title}`;
};

const textOf = (answers: Answers, field: AnyField, raw: unknown): string => {
  const type = fieldTypeNamed(field.type);
  const value = type.read(raw, field);
  return value === undefined ? words.empty : type.toText(value, field, answers.names);
};

/** Only the years that differ: a plan of sixty years is no sentence. */
const yearChanges = (field: AnyField, was: unknown, now: unknown): string | undefined => {
  if (field.type !== 'amounts-by-year') return undefined;
  const read = (raw: unknown) =>
    // This type's `read` gives amounts by year.
    (fieldTypeNamed(field.type).read(raw, field) as AmountsByYear | undefined) ?? {};
  const [before, after] = [read(was), read(now)];
  const shown = (amount: number | undefined) =>
    amount === undefined ? words.empty : formatMoney(amount);
  return field.years
    .filter((year) => before[year] !== after[year])
    .map((year) => words.changed(year, shown(before[year]), shown(after[year])))
    .join('; ');
};

const answerChange = (
  answers: Answers,
  section: Section,
  { address, was, now }: Extract<Move, { kind: 'answer' }>,
): string => {
  const field = findField(section, address.field);
  if (field === undefined) return '';
  const years = yearChanges(field, was, now);
  return (
    years ?? words.changed(field.label, textOf(answers, field, was), textOf(answers, field, now))
  );
};

export const sayMove = (answers: Answers, move: Move): SaidMove => {
  const isAnswer = move.kind === 'answer';
  const place = isAnswer ? move.address : move;
  const section = findSection(answers.source.template, place.section);
  if (section === undefined) return { record: '', change: '' };
  const record = recordOf(answers, section, place.row);
  return { record, change: isAnswer ? answerChange(answers, section, move) : words[move.kind] };
};
