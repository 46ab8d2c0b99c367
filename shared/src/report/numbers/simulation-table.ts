// What chance makes of the options: the net values below which a tenth, a half and nine tenths of the draws lie.
import type { SimulatedOption, Simulation } from '../../appraisal/monte-carlo.ts';
import type { Case } from '../../case/case.ts';
import { formatNumber } from '../../fields/amount.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, moneyCell, shareCell } from './cells.ts';
import { nameOf } from './options-table.ts';

const words = numbersWords.en.simulation;

/** Business as usual, which everything is measured against, is not drawn. */
export const simulationTable = (
  { options }: Case,
  drawn: readonly SimulatedOption[],
  { draws, seed }: Simulation,
): TableBlock => ({
  kind: 'table',
  caption: words.table(formatNumber(draws), String(seed)),
  columns: [
    column(numbersWords.en.option, 'text'),
    column(words.p10, 'money'),
    column(words.p50, 'money'),
    column(words.p90, 'money'),
    column(words.belowNothing, 'percent'),
  ],
  rowHeaders: true,
  rows: options.flatMap((option) => {
    const found = drawn.find(({ id }) => id === option.row);
    if (found === undefined || option.standing === 'business-as-usual') return [];
    const { percentiles, belowNothing } = found;
    const cells = [percentiles[10], percentiles[50], percentiles[90]].map(moneyCell);
    return [{ cells: [textCell(nameOf(option)), ...cells, shareCell(belowNothing)] }];
  }),
});
