// What a line comes to at the values of year 0, and at both ends of its range: from these the results at least and
// at most are added up.
import type { LineRange } from '@tday/shared/appraisal/appraisal-input';
import { workbookWords } from '@tday/shared/words/workbook';
import type { FactorGrid } from './factor-sheets.ts';
import { number, plus, sum, times } from './formula.ts';
import type { Grid, GridColumn } from './grid.ts';
import { formulaCell, numberCell, type Place } from './workbook.ts';

const words = workbookWords.en;

/** Beside what was entered: shares, which may be less than nothing. */
export const rangeColumns: readonly GridColumn<string>[] = [
  { id: 'low', title: words.lowEnd, width: 12 },
  { id: 'high', title: words.highEnd, width: 12 },
];

/** Beside the same, corrected. */
export const presentColumns: readonly GridColumn<string>[] = [
  { id: 'present', title: words.present, width: 18 },
  { id: 'presentLow', title: words.presentLow, width: 18 },
  { id: 'presentHigh', title: words.presentHigh, width: 18 },
];

export const rangeCells = ({ low, high }: LineRange = { low: 0, high: 0 }) => ({
  low: numberCell(low, 'percent', 'input'),
  high: numberCell(high, 'percent', 'input'),
});

interface LinePlace {
  readonly entered: Grid<string>;
  readonly corrected: Grid<string>;
  /** The names of the columns of the years, year 0 first. */
  readonly years: readonly string[];
  readonly row: number;
}

export const presentCells = (
  factors: FactorGrid,
  { entered, corrected, years, row }: LinePlace,
): Readonly<Record<string, Place>> => {
  const worth = years.map((id, year) =>
    times(corrected.cell(id, row), factors.cell('factor', year)),
  );
  const at = (end: 'low' | 'high') =>
    times(corrected.cell('present', row), plus(number(1), entered.cell(end, row)));
  return {
    present: formulaCell(sum(...worth), 'money'),
    presentLow: formulaCell(at('low'), 'money'),
    presentHigh: formulaCell(at('high'), 'money'),
  };
};
