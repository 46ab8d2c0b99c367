// Year by year and option by option: what it costs and brings against business as usual, what that is
// worth today, and when it has paid back.
import { workbookWords } from '@tday/shared/words/workbook';
import { type FactorGrid, type RateGrid, usualCell } from './factor-sheets.ts';
import {
  atLeast,
  below,
  both,
  type Formula,
  minus,
  number,
  over,
  plus,
  round,
  sumIf,
  times,
  when,
  words as wordsOf,
} from './formula.ts';
import { Grid } from './grid.ts';
import {
  benefitEntries,
  costEntries,
  type LineGrid,
  type LineGrids,
  yearId,
} from './line-sheets.ts';
import type { Plan } from './plan.ts';
import { formulaCell, numberCell, type Place, type Sheet, textCell } from './workbook.ts';

const words = workbookWords.en;

const columns = [
  { id: 'number', title: words.number, width: 10 },
  { id: 'option', title: words.option, width: 32 },
  { id: 'yearNumber', title: words.yearNumber, width: 10 },
  { id: 'year', title: words.yearName, width: 14 },
  { id: 'factor', title: words.factor, width: 14 },
  { id: 'cost', title: words.cost, width: 18 },
  { id: 'benefit', title: words.benefit, width: 18 },
  { id: 'saving', title: words.saving, width: 18 },
  { id: 'net', title: words.net, width: 18 },
  { id: 'presentCost', title: words.presentCost, width: 18 },
  { id: 'presentBenefit', title: words.presentBenefit, width: 18 },
  { id: 'presentSaving', title: words.presentSaving, width: 18 },
  { id: 'presentNet', title: words.presentNet, width: 18 },
  { id: 'running', title: words.running, width: 18 },
  { id: 'presentRunning', title: words.presentRunning, width: 18 },
  { id: 'payback', title: words.payback, width: 14 },
  { id: 'presentPayback', title: words.presentPayback, width: 14 },
] as const;

type YearColumn = (typeof columns)[number]['id'];
export type YearGrid = Grid<YearColumn>;

/** The rows of an option stand together. */
export const rowsOfOption = ({ years }: Plan, option: number): readonly [number, number] => [
  option * years.length,
  (option + 1) * years.length - 1,
];

/** What stands beside an option's number, less what stands beside that of business as usual. */
const against = (
  lines: LineGrid,
  keys: string,
  count: number,
  year: number,
  [own, usual]: readonly [Formula, Formula],
): Formula => {
  const numbers = lines.down(yearId(year), 0, count - 1);
  const key = lines.down(keys, 0, count - 1);
  return minus(sumIf(key, own, numbers), sumIf(key, usual, numbers));
};

/** Beyond the pence, sums of numbers with pence are not quite what they should be. */
const settled = (running: Formula): Formula => round(running, number(6));

/** Where a running total comes back to nothing: a straight line from the year before. */
const paidBack = (
  grid: YearGrid,
  running: 'running' | 'presentRunning',
  net: 'net' | 'presentNet',
  row: number,
): Formula => {
  const [before, now] = [settled(grid.cell(running, row - 1)), settled(grid.cell(running, row))];
  const crosses = both(below(before, number(0)), atLeast(now, number(0)));
  const part = over(minus(number(0), grid.cell(running, row - 1)), grid.cell(net, row));
  const yearBefore = grid.cell('yearNumber', row - 1);
  return when(crosses, plus(yearBefore, part), wordsOf(''));
};

interface Setting {
  readonly plan: Plan;
  readonly grid: YearGrid;
  readonly factors: FactorGrid;
  readonly lines: LineGrids;
  readonly usual: Formula;
}

const flowCells = ({ plan, grid, lines, usual }: Setting, year: number, row: number) => {
  const keys = [grid.cell('number', row), usual] as const;
  const costs = costEntries(plan).length;
  const benefits = benefitEntries(plan).length;
  return {
    cost: against(lines.corrected, 'number', costs, year, keys),
    benefit: against(lines.lessened, 'number', benefits, year, keys),
    saving: against(lines.lessened, 'saving', benefits, year, keys),
    net: minus(grid.cell('benefit', row), grid.cell('cost', row)),
  };
};

const presentCells = ({ grid }: Setting, row: number) => {
  const present = (id: 'cost' | 'benefit' | 'saving' | 'net') =>
    times(grid.cell(id, row), grid.cell('factor', row));
  return {
    presentCost: present('cost'),
    presentBenefit: present('benefit'),
    presentSaving: present('saving'),
    presentNet: present('net'),
  };
};

const runningCells = ({ grid }: Setting, year: number, row: number) => {
  const onward = (running: 'running' | 'presentRunning', net: 'net' | 'presentNet') =>
    year === 0 ? grid.cell(net, row) : plus(grid.cell(running, row - 1), grid.cell(net, row));
  return {
    running: onward('running', 'net'),
    presentRunning: onward('presentRunning', 'presentNet'),
  };
};

const asMoney = (formulas: Readonly<Record<string, Formula>>): Readonly<Record<string, Place>> =>
  Object.fromEntries(
    Object.entries(formulas).map(([id, formula]) => [id, formulaCell(formula, 'money')]),
  );

const paybackCells = ({ grid }: Setting, year: number, row: number) =>
  year === 0
    ? {}
    : {
        payback: formulaCell(paidBack(grid, 'running', 'net', row), 'years'),
        presentPayback: formulaCell(paidBack(grid, 'presentRunning', 'presentNet', row), 'years'),
      };

const yearRow = (setting: Setting, option: number, year: number) => {
  const { plan, factors } = setting;
  const row = option * plan.years.length + year;
  return {
    number: numberCell(option + 1),
    option: textCell(plan.options[option]?.name ?? ''),
    yearNumber: numberCell(year),
    year: textCell(plan.years[year] ?? ''),
    factor: formulaCell(factors.cell('factor', year), 'factor'),
    ...asMoney(flowCells(setting, year, row)),
    ...asMoney(presentCells(setting, row)),
    ...asMoney(runningCells(setting, year, row)),
    ...paybackCells(setting, year, row),
  };
};

export const yearSheet = (
  plan: Plan,
  factors: FactorGrid,
  lines: LineGrids,
  rates: RateGrid,
): { readonly grid: YearGrid; readonly sheet: Sheet } => {
  const grid: YearGrid = new Grid(plan.names.years, columns);
  const setting: Setting = { plan, grid, factors, lines, usual: usualCell(plan, rates) };
  const rows = plan.options.flatMap((_, option) =>
    plan.years.map((_, year) => yearRow(setting, option, year)),
  );
  return { grid, sheet: grid.toSheet(rows, 4) };
};
