// Which year of the calendar a numbered year is, by what the room says that year 0 is.

import type { Case } from '../../case/case.ts';
import { readerOf } from '../../case/part-reader.ts';
import { cleanLine } from '../../clean-text.ts';
import { numbersWords } from '../../words/numbers.ts';

/** "2027", "2027-28", "2027/28". */
const datedYear = /^(\d{4})(?:[-/–](\d{2}|\d{4}))?$/;
const numbered = /\d+$/;

export const yearZeroOf = ({ answers, plan }: Case): string =>
  cleanLine(readerOf<'yearZero'>(answers, plan.basis)?.text('yearZero') ?? '');

const later = (yearZero: string, years: number): string | undefined => {
  const found = datedYear.exec(yearZero);
  if (found === null) return undefined;
  const first = Number(found[1]) + years;
  return found[2] === undefined ? String(first) : `${first}-${String(first + 1).slice(-2)}`;
};

/** "Year 1 (2028-29)"; the name alone where it is a year already, or nobody knows which year 0 is. */
export const yearInWords = (read: Case, year: number): string => {
  const name = read.years[year] ?? String(year);
  const dated = later(yearZeroOf(read), year);
  const isNumbered = numbered.exec(name)?.[0] === String(year);
  return dated === undefined || !isNumbered ? name : numbersWords.en.cash.dated(name, dated);
};
