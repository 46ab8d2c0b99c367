// What a document holds as tables of data: the registers that its outline prints, and, where it prints
// numbers that are worked out, what they are worked out from.
import type { Appraisal } from '../appraisal/appraisal-input.ts';
import { readCase } from '../case/case.ts';
import { Answers } from './answers.ts';
import { makeRegisterTables } from './make-register-tables.ts';
import { titled } from './numbers/cells.ts';
import { partsOf, printedSections } from './printed-sections.ts';
import type { RegisterTable } from './register-table.ts';
import type { ReportSource } from './report-source.ts';

export interface Workings {
  readonly appraisal: Appraisal;
  /** The names of the years, year 0 first. */
  readonly years: readonly string[];
}

export interface DocumentSheets {
  readonly registers: readonly RegisterTable[];
  readonly workings?: Workings;
}

const workingsOf = (source: ReportSource): Pick<DocumentSheets, 'workings'> => {
  const found = readCase(new Answers(source));
  if (found === undefined) return {};
  // A workbook has no other place in which to say that the numbers of an option are not complete.
  const options = found.options.map(({ input, name, faults }) => ({
    ...input,
    name: titled(name, faults),
  }));
  return { workings: { appraisal: { ...found.appraisal, options }, years: found.years } };
};

export const makeDocumentSheets = (source: ReportSource, documentId: string): DocumentSheets => {
  const document = source.template.documents.find(({ id }) => id === documentId);
  const outline = document?.outline ?? [];
  const printed = printedSections(outline);
  return {
    registers: makeRegisterTables(source).filter(({ id }) => printed.has(id)),
    ...(partsOf(outline).some((part) => 'numbers' in part) && workingsOf(source)),
  };
};
