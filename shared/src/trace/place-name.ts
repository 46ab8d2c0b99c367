// What people call a place of the trace: its reference and its words, also where the row was removed.

import { cleanLine } from '../clean-text.ts';
import type { Answers } from '../report/answers.ts';
import { findRegister, findSection } from '../template.ts';
import { traceWords } from '../words/trace.ts';
import { formatReference } from '../workshop.ts';
import type { Place, RowPlace } from './link-graph.ts';

const words = traceWords.en;

export interface PlaceName {
  /** "R-014", "new"; "R-014 (removed)"; empty for a form. */
  readonly reference: string;
  readonly title: string;
}

/** The number stays with a removed row; one that never was has none. */
const lastNumber = (answers: Answers, { section, row }: RowPlace): string | undefined => {
  const register = findRegister(answers.source.template, section);
  const number = answers.source.workshop.references[section]?.[row];
  return register === undefined || number === undefined
    ? undefined
    : formatReference(register.prefix, number);
};

const singularOf = (answers: Answers, section: string): string =>
  findRegister(answers.source.template, section)?.singular ?? section;

/** As people knew it before it was removed. */
export const goneName = (answers: Answers, place: RowPlace): string =>
  lastNumber(answers, place) ?? words.goneRow(singularOf(answers, place.section));

const goneReference = (answers: Answers, place: RowPlace): string => {
  const number = lastNumber(answers, place);
  return number === undefined ? goneName(answers, place) : words.removed(number);
};

export const placeName = (answers: Answers, { section, row }: Place): PlaceName => {
  const found = findSection(answers.source.template, section);
  if (row === undefined) return { reference: '', title: cleanLine(found?.title ?? section) };
  const reference = answers.reference(section, row);
  if (reference === undefined) {
    return { reference: goneReference(answers, { section, row }), title: '' };
  }
  return {
    reference,
    title: answers.rowTitle(section, row) || words.untitled(singularOf(answers, section)),
  };
};

/** On one line: "R-014 Read every letter once". */
export const nameOfPlace = (answers: Answers, place: Place): string => {
  const { reference, title } = placeName(answers, place);
  return [reference, title].filter((each) => each !== '').join(' ');
};
