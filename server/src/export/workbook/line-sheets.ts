// The lines of cost and benefit: as they were entered, and corrected for what first estimates get wrong.
import type { BenefitLine, CostLine } from '@tday/shared/appraisal/appraisal-input';
import { workbookWords } from '@tday/shared/words/workbook';
import type { FactorGrid } from './factor-sheets.ts';
import { equals, minus, number, plus, sum, times, when, words as wordsOf } from './formula.ts';
import { Grid, type GridColumn } from './grid.ts';
import { presentCells, presentColumns, rangeCells, rangeColumns } from './line-range.ts';
import type { Plan } from './plan.ts';
import { formulaCell, numberCell, type Place, type Sheet, textCell } from './workbook.ts';

const words = workbookWords.en;

/** Columns are named by these, and by `y0`, `y1` ... for the years. */
export type LineGrid = Grid<string>;

export interface LineGrids {
  readonly costs: LineGrid;
  readonly corrected: LineGrid;
  readonly benefits: LineGrid;
  readonly lessened: LineGrid;
}

export const yearId = (year: number): string => `y${year}`;

const column = (id: string, title: string, width = 16): GridColumn<string> => ({
  id,
  title,
  width,
});

const gridOf = (
  name: string,
  { years }: Plan,
  between: readonly GridColumn<string>[],
  after: readonly GridColumn<string>[] = [],
): LineGrid =>
  new Grid(name, [
    column('number', words.number, 10),
    column('option', words.option, 32),
    column('line', words.line, 36),
    ...between,
    ...years.map((year, index) => column(yearId(index), year)),
    column('total', words.total, 18),
    ...after,
  ]);

export const lineGrids = (plan: Plan): LineGrids => ({
  costs: gridOf(plan.names.costs, plan, [
    column('upper', words.upper),
    column('mitigated', words.mitigated),
    column('applied', words.applied),
    ...rangeColumns,
  ]),
  corrected: gridOf(plan.names.corrected, plan, [], presentColumns),
  benefits: gridOf(plan.names.benefits, plan, [
    column('kind', words.kind, 20),
    column('cut', words.cut, 12),
    ...rangeColumns,
  ]),
  lessened: gridOf(
    plan.names.lessened,
    plan,
    [column('saving', words.savingOf, 14)],
    presentColumns,
  ),
});

interface Entry<Line> {
  /** From 1. */
  readonly option: number;
  readonly name: string;
  readonly line: Line;
}

const entriesOf = <Line>(
  { options }: Plan,
  linesOf: (option: Plan['options'][number]) => readonly Line[],
): readonly Entry<Line>[] =>
  options.flatMap((option, index) =>
    linesOf(option).map((line) => ({ option: index + 1, name: option.name, line })),
  );

export const costEntries = (plan: Plan) => entriesOf<CostLine>(plan, ({ costs }) => costs);
export const benefitEntries = (plan: Plan) =>
  entriesOf<BenefitLine>(plan, ({ benefits }) => benefits);

type Row = Readonly<Record<string, Place>>;

const eachYear = ({ years }: Plan, placeOf: (year: number) => Place): Row =>
  Object.fromEntries(years.map((_, year) => [yearId(year), placeOf(year)]));

const totalOf = (grid: LineGrid, { years }: Plan, row: number): Row => ({
  total: formulaCell(sum(grid.across(yearId(0), yearId(years.length - 1), row)), 'money', 'strong'),
});

const entered = (
  grid: LineGrid,
  plan: Plan,
  { option, name, line }: Entry<CostLine | BenefitLine>,
  row: number,
): Row => ({
  number: numberCell(option),
  option: textCell(name),
  line: textCell(line.line),
  ...eachYear(plan, (year) =>
    numberCell((line.amounts[year] ?? 0) * (line.times ?? 1), 'money', 'input'),
  ),
  ...totalOf(grid, plan, row),
  ...rangeCells(line.range),
});

/** The names come from the sheet of what was entered, so that a change of one is a change of both. */
const copied = (from: LineGrid, row: number): Row => ({
  number: formulaCell(from.cell('number', row), 'number'),
  option: formulaCell(from.cell('option', row), 'text'),
  line: formulaCell(from.cell('line', row), 'text'),
});

const costRow = (grid: LineGrid, plan: Plan, entry: Entry<CostLine>, row: number): Row => {
  const { upper, mitigated } = entry.line.optimismBias ?? { upper: 0, mitigated: 0 };
  const left = minus(number(1), grid.cell('mitigated', row));
  return {
    ...entered(grid, plan, entry, row),
    upper: numberCell(upper, 'percent', 'input'),
    mitigated: numberCell(mitigated, 'percent', 'input'),
    applied: formulaCell(times(grid.cell('upper', row), left), 'percent'),
  };
};

const yearIds = ({ years }: Plan): readonly string[] => years.map((_, year) => yearId(year));

const correctedRow = (
  { costs, corrected }: LineGrids,
  plan: Plan,
  factors: FactorGrid,
  row: number,
): Row => ({
  ...copied(costs, row),
  ...eachYear(plan, (year) =>
    formulaCell(
      times(costs.cell(yearId(year), row), plus(number(1), costs.cell('applied', row))),
      'money',
    ),
  ),
  ...totalOf(corrected, plan, row),
  ...presentCells(factors, { entered: costs, corrected, years: yearIds(plan), row }),
});

const benefitRow = (grid: LineGrid, plan: Plan, entry: Entry<BenefitLine>, row: number): Row => ({
  ...entered(grid, plan, entry, row),
  kind: textCell(words.kinds[entry.line.kind]),
  cut: numberCell(entry.line.cut ?? 0, 'percent', 'input'),
});

const lessenedRow = (
  { benefits, lessened }: LineGrids,
  plan: Plan,
  factors: FactorGrid,
  row: number,
): Row => {
  const kept = minus(number(1), benefits.cell('cut', row));
  const isCash = equals(benefits.cell('kind', row), wordsOf(words.kinds['cash-releasing']));
  return {
    ...copied(benefits, row),
    saving: formulaCell(when(isCash, benefits.cell('number', row), wordsOf(words.none)), 'number'),
    ...eachYear(plan, (year) =>
      formulaCell(times(benefits.cell(yearId(year), row), kept), 'money'),
    ),
    ...totalOf(lessened, plan, row),
    ...presentCells(factors, {
      entered: benefits,
      corrected: lessened,
      years: yearIds(plan),
      row,
    }),
  };
};

export const lineSheets = (plan: Plan, grids: LineGrids, factors: FactorGrid): readonly Sheet[] => {
  const costs = costEntries(plan);
  const benefits = benefitEntries(plan);
  return [
    grids.costs.toSheet(
      costs.map((entry, row) => costRow(grids.costs, plan, entry, row)),
      3,
    ),
    grids.corrected.toSheet(
      costs.map((_, row) => correctedRow(grids, plan, factors, row)),
      3,
    ),
    grids.benefits.toSheet(
      benefits.map((entry, row) => benefitRow(grids.benefits, plan, entry, row)),
      3,
    ),
    grids.lessened.toSheet(
      benefits.map((_, row) => lessenedRow(grids, plan, factors, row)),
      3,
    ),
  ];
};
