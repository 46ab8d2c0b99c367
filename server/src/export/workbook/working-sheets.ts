// How the results of a case are worked out, as sheets of live formulas: rates, factors, costs and benefits
// as they were entered, the same corrected, year by year, and the results. Change a shaded cell, and
// everything that follows from it changes. The sums are those of shared/appraisal, in the same order.
import { yearsOf } from '@tday/shared/appraisal/appraisal';
import type { Workings } from '@tday/shared/report/document-sheets';
import { workbookWords } from '@tday/shared/words/workbook';
import { factorGrid, factorSheet, rateGrid, rateSheet } from './factor-sheets.ts';
import { lineGrids, lineSheets } from './line-sheets.ts';
import type { Plan } from './plan.ts';
import { resultSheet } from './result-sheet.ts';
import type { Sheet } from './workbook.ts';
import { yearSheet } from './year-sheet.ts';

const words = workbookWords.en.sheets;

const sheetIds = Object.keys(words) as readonly (keyof typeof words)[];

/** None where no option has a year. */
export const workingSheets = (
  { appraisal, years }: Workings,
  nameFor: (title: string, otherwise: string) => string,
): readonly Sheet[] => {
  const length = yearsOf(appraisal);
  if (length === 0) return [];
  const plan: Plan = {
    appraisal,
    options: appraisal.options,
    years: Array.from({ length }, (_, year) => years[year] ?? workbookWords.en.year(year)),
    names: Object.fromEntries(sheetIds.map((id) => [id, nameFor(words[id], id)])) as Plan['names'],
  };
  const rates = rateGrid(plan);
  const factors = factorGrid(plan);
  const lines = lineGrids(plan);
  const byYear = yearSheet(plan, factors, lines, rates);
  return [
    resultSheet(plan, { years: byYear.grid, rates, lines }),
    rateSheet(plan, rates),
    factorSheet(plan, factors, rates),
    ...lineSheets(plan, lines, factors),
    byYear.sheet,
  ];
};
