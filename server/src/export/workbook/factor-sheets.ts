// The rates and settings that everything rests on, and what a pound of each year is worth by them.
import { workbookWords } from '@tday/shared/words/workbook';
import { number, over, plus } from './formula.ts';
import { Grid } from './grid.ts';
import type { Plan } from './plan.ts';
import { formulaCell, numberCell, type Place, type Sheet, textCell } from './workbook.ts';

const words = workbookWords.en;

export type RateGrid = Grid<'setting' | 'value' | 'note'>;
export type FactorGrid = Grid<'number' | 'year' | 'rate' | 'factor'>;

export const rateGrid = ({ names }: Plan): RateGrid =>
  new Grid(names.rates, [
    { id: 'setting', title: words.setting, width: 42 },
    { id: 'value', title: words.value, width: 14 },
    { id: 'note', title: words.note, width: 70 },
  ]);

/** The bands that reach into these years; the first holds for every year before the second. */
const bandsOf = ({ appraisal, years }: Plan) =>
  appraisal.rate.bands.filter(({ from }, index) => index === 0 || from < years.length);

const bandRowOf = (plan: Plan, year: number): number =>
  Math.max(
    0,
    bandsOf(plan).findLastIndex(({ from }) => from <= year),
  );

/** Settings stand below the rates. */
export const usualCell = (plan: Plan, rates: RateGrid) => rates.cell('value', bandsOf(plan).length);
export const savingsOffCell = (plan: Plan, rates: RateGrid) =>
  rates.cell('value', bandsOf(plan).length + 1);

export const rateSheet = (plan: Plan, rates: RateGrid): Sheet => {
  const { options, appraisal } = plan;
  const usual = 1 + options.findIndex(({ standing }) => standing === 'business-as-usual');
  const row = (setting: string, value: Place, note: string) => ({
    setting: textCell(setting),
    value,
    note: textCell(note),
  });
  return rates.toSheet(
    [
      ...bandsOf(plan).map(({ from, rate }, index) =>
        row(
          words.rateFrom(index === 0 ? 0 : from),
          numberCell(rate, 'percent', 'input'),
          words.rateNote,
        ),
      ),
      row(words.usual, numberCell(usual, 'number', 'input'), words.usualNote),
      row(
        words.savingsOff,
        numberCell(appraisal.bcrSavings === 'costs' ? 1 : 0, 'number', 'input'),
        words.savingsOffNote,
      ),
    ],
    1,
  );
};

export const factorGrid = ({ names }: Plan): FactorGrid =>
  new Grid(names.factors, [
    { id: 'number', title: words.yearNumber, width: 14 },
    { id: 'year', title: words.yearName, width: 16 },
    { id: 'rate', title: words.rate, width: 12 },
    { id: 'factor', title: words.factor, width: 18 },
  ]);

/** Year 0 is not discounted; each year goes on from the one before. */
export const factorSheet = (plan: Plan, factors: FactorGrid, rates: RateGrid): Sheet =>
  factors.toSheet(
    plan.years.map((name, year) => {
      const before = factors.cell('factor', year - 1);
      const factor = over(before, plus(number(1), factors.cell('rate', year)));
      return {
        number: numberCell(year),
        year: textCell(name),
        rate: formulaCell(rates.cell('value', bandRowOf(plan, year)), 'percent'),
        factor: year === 0 ? numberCell(1, 'factor') : formulaCell(factor, 'factor'),
      };
    }),
    2,
  );
