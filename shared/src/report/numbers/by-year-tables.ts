// The sums behind each option, year by year: what somebody needs to work them out again.
import type { Case, CaseOption } from '../../case/case.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type ParagraphBlock, paragraph, type TableBlock, text, textCell } from '../blocks.ts';
import { column, moneyCell, numberCell, totalCell, totalTitle } from './cells.ts';
import { nameOf } from './options-table.ts';

const words = numbersWords.en;

export const optionByYear = (option: CaseOption, years: readonly string[]): TableBlock => {
  const { byYear, pvc, pvb, npsv } = option.results;
  return {
    kind: 'table',
    caption: words.byYear(nameOf(option)),
    columns: [
      column(words.year, 'reference'),
      column(words.factor, 'number'),
      column(words.cost, 'money'),
      column(words.benefit, 'money'),
      column(words.presentCost, 'money'),
      column(words.presentBenefit, 'money'),
      column(words.presentNet, 'money'),
      column(words.runningPresentNet, 'money'),
    ],
    rowHeaders: true,
    rows: byYear.map((year) => ({
      cells: [
        textCell(years[year.year] ?? String(year.year)),
        numberCell(year.discountFactor, 6),
        moneyCell(year.cost),
        moneyCell(year.benefit),
        moneyCell(year.presentCost),
        moneyCell(year.presentBenefit),
        moneyCell(year.presentNet),
        moneyCell(year.runningPresentNet),
      ],
    })),
    totals: [
      totalTitle(),
      textCell(''),
      textCell(''),
      textCell(''),
      totalCell(pvc),
      totalCell(pvb),
      totalCell(npsv),
      textCell(''),
    ],
  };
};

const isNothing = ({ results }: CaseOption): boolean =>
  results.byYear.every(({ cost, benefit }) => cost === 0 && benefit === 0);

/** A table of noughts says no more than one sentence. */
export const byYearTables = ({ options, years }: Case): readonly (ParagraphBlock | TableBlock)[] =>
  options.map((option) =>
    isNothing(option)
      ? paragraph(text(words.nothingByYear(nameOf(option))))
      : optionByYear(option, years),
  );
