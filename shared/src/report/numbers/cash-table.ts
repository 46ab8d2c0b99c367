// Whether there is money for it: each year by itself, because a surplus in total pays no bill of a short year.
import type { Case } from '../../case/case.ts';
import { readCash } from '../../case/read-cash.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type ParagraphBlock, type TableBlock, textCell } from '../blocks.ts';
import { missing } from '../words-on-paper.ts';
import { column, moneyCell, shownMoney, titled, totalCell, totalTitle } from './cells.ts';
import { yearInWords } from './year-names.ts';

const words = numbersWords.en;

type CashYear = NonNullable<ReturnType<typeof readCash>>['cash']['total'];

/** The lines themselves, before what is added to them. */
const bare = ({ lines }: CashYear): number => lines.reduce((sum, amount) => sum + amount, 0);

const amountsOf = (year: CashYear): readonly number[] => [
  bare(year),
  year.vat,
  year.contingency,
  year.total,
  year.funding,
  year.balance,
  year.savings,
];

export const cashTable = (read: Case): TableBlock | ParagraphBlock => {
  const found = readCash(read);
  if (found === undefined || found.lines.length === 0) return missing();
  const { byYear, total } = found.cash;
  return {
    kind: 'table',
    caption: titled(words.cash.title, found.faults),
    columns: [
      column(words.year, 'reference'),
      column(words.cash.lines, 'money'),
      column(words.cash.vat, 'money'),
      column(words.cash.contingency, 'money'),
      column(words.cash.needed, 'money'),
      column(words.cash.funding, 'money'),
      column(words.cash.balance, 'money'),
      column(words.cash.savings, 'money'),
    ],
    rowHeaders: true,
    rows: byYear.map((year, index) => ({
      cells: [textCell(read.years[index] ?? String(index)), ...amountsOf(year).map(moneyCell)],
    })),
    totals: [totalTitle(), ...amountsOf(total).map(totalCell)],
  };
};

/** The years that are short, in a sentence of its own. */
export const shortYears = (read: Case): string => {
  const found = readCash(read);
  if (found === undefined || found.cash.shortYears.length === 0) return words.cash.noneShort;
  const { byYear } = found.cash;
  return found.cash.shortYears
    .map((year) =>
      words.cash.short(yearInWords(read, year), shownMoney(-(byYear[year]?.balance ?? 0))),
    )
    .join(' ');
};
