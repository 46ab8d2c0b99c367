// The results of every option, each by a formula over the years: the sheet that people look at first.
import { workbookWords } from '@tday/shared/words/workbook';
import { type RateGrid, savingsOffCell, usualCell } from './factor-sheets.ts';
import {
  above,
  atLeast,
  both,
  count,
  equals,
  type Formula,
  least,
  minus,
  most,
  number,
  over,
  round,
  sum,
  sumIf,
  times,
  when,
  words as wordsOf,
} from './formula.ts';
import { Grid } from './grid.ts';
import { benefitEntries, costEntries, type LineGrid, type LineGrids } from './line-sheets.ts';
import type { Plan } from './plan.ts';
import { formulaCell, numberCell, type Sheet, textCell } from './workbook.ts';
import { rowsOfOption, type YearGrid } from './year-sheet.ts';

const words = workbookWords.en;

const columns = [
  { id: 'number', title: words.number, width: 10 },
  { id: 'option', title: words.option, width: 40 },
  { id: 'standing', title: words.standing, width: 22 },
  { id: 'pvc', title: words.pvc, width: 20 },
  { id: 'pvb', title: words.pvb, width: 20 },
  { id: 'npsv', title: words.npsv, width: 20 },
  { id: 'bcr', title: words.bcr, width: 12 },
  { id: 'netPublicCost', title: words.netPublicCost, width: 20 },
  { id: 'rpsc', title: words.rpsc, width: 14 },
  { id: 'wholeLifeCost', title: words.wholeLifeCost, width: 20 },
  { id: 'simplePayback', title: words.simplePayback, width: 12 },
  { id: 'discountedPayback', title: words.discountedPayback, width: 12 },
  { id: 'npsvLow', title: words.npsvLow, width: 20 },
  { id: 'npsvHigh', title: words.npsvHigh, width: 20 },
] as const;

type ResultGrid = Grid<(typeof columns)[number]['id']>;

const none = wordsOf(words.none);

/** A ratio by nothing or by less is no ratio. */
const ratio = (top: Formula, bottom: Formula): Formula =>
  when(above(bottom, number(0)), over(top, bottom), none);

/** The first time that it pays back; 0 for what never costs more than it has brought; or never. */
const payback = (
  years: YearGrid,
  running: 'running' | 'presentRunning',
  points: 'payback' | 'presentPayback',
  [first, last]: readonly [number, number],
): Formula => {
  const crossings = years.down(points, first, last);
  const never = round(years.cell(running, last), number(6));
  const spends = above(most(years.down('cost', first, last)), number(0));
  const fromTheStart = both(atLeast(never, number(0)), spends);
  return when(
    above(count(crossings), number(0)),
    least(crossings),
    when(fromTheStart, number(0), none),
  );
};

interface Sources {
  readonly years: YearGrid;
  readonly rates: RateGrid;
  readonly lines: LineGrids;
}

type PresentColumn = 'present' | 'presentLow' | 'presentHigh';

/** What the benefits of an option come to at one end, less its costs at the other; nothing taken off. */
const netAt = (
  plan: Plan,
  { corrected, lessened }: LineGrids,
  option: Formula,
  [costs, benefits]: readonly [PresentColumn, PresentColumn],
): Formula => {
  const addUp = (grid: LineGrid, entries: readonly unknown[], column: PresentColumn): Formula => {
    const last = entries.length - 1;
    return sumIf(grid.down('number', 0, last), option, grid.down(column, 0, last));
  };
  return minus(
    addUp(lessened, benefitEntries(plan), benefits),
    addUp(corrected, costEntries(plan), costs),
  );
};

/** What is measured against stays as estimated, and has no range of its own. */
const rangeEnds = (plan: Plan, grid: ResultGrid, { lines, rates }: Sources, row: number) => {
  const [own, usual] = [grid.cell('number', row), usualCell(plan, rates)];
  const central = netAt(plan, lines, usual, ['present', 'present']);
  const end = (costs: PresentColumn, benefits: PresentColumn): Formula =>
    when(
      equals(own, usual),
      grid.cell('npsv', row),
      minus(netAt(plan, lines, own, [costs, benefits]), central),
    );
  return {
    npsvLow: formulaCell(end('presentHigh', 'presentLow'), 'money'),
    npsvHigh: formulaCell(end('presentLow', 'presentHigh'), 'money'),
  };
};

export const resultSheet = (plan: Plan, sources: Sources): Sheet => {
  const { years, rates } = sources;
  const grid: ResultGrid = new Grid(plan.names.results, columns);
  const savingsOff = savingsOffCell(plan, rates);
  const rowOf = ({ name, standing }: Plan['options'][number], option: number) => {
    const rows = rowsOfOption(plan, option);
    const saved = sum(years.down('presentSaving', ...rows));
    const off = times(savingsOff, saved);
    const own = (id: 'pvc' | 'pvb' | 'npsv' | 'netPublicCost') => grid.cell(id, option);
    return {
      number: numberCell(option + 1),
      option: textCell(name),
      standing: textCell(words.standings[standing]),
      pvc: formulaCell(sum(years.down('presentCost', ...rows)), 'money'),
      pvb: formulaCell(sum(years.down('presentBenefit', ...rows)), 'money'),
      npsv: formulaCell(minus(own('pvb'), own('pvc')), 'money', 'strong'),
      bcr: formulaCell(ratio(minus(own('pvb'), off), minus(own('pvc'), off)), 'ratio'),
      netPublicCost: formulaCell(minus(own('pvc'), saved), 'money'),
      rpsc: formulaCell(ratio(own('npsv'), own('netPublicCost')), 'ratio'),
      wholeLifeCost: formulaCell(sum(years.down('cost', ...rows)), 'money'),
      simplePayback: formulaCell(payback(years, 'running', 'payback', rows), 'years'),
      discountedPayback: formulaCell(
        payback(years, 'presentRunning', 'presentPayback', rows),
        'years',
      ),
      ...rangeEnds(plan, grid, sources, option),
    };
  };
  return grid.toSheet(plan.options.map(rowOf), 2);
};
