// How far the estimate of each cost line is raised, so that nobody has to take the sum on trust.
import { yearsOf } from '../../appraisal/appraisal.ts';
import type { CostLine } from '../../appraisal/appraisal-input.ts';
import { exact, sumOf, toNumber } from '../../appraisal/exact.ts';
import { flowsOf } from '../../appraisal/flows.ts';
import { exactUplift } from '../../appraisal/optimism-bias.ts';
import type { Case } from '../../case/case.ts';
import type { CaseFault } from '../../case/case-fault.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, moneyCell, shareCell, titled } from './cells.ts';

const words = numbersWords.en;

const estimateOf = ({ amounts }: CostLine): number => toNumber(sumOf(amounts.map(exact)));

const correctedOf = (line: CostLine, years: number): number =>
  toNumber(sumOf(flowsOf({ costs: [line], benefits: [] }, years).costs));

const cellsOf = (line: CostLine, years: number) => [
  textCell(line.line),
  moneyCell(estimateOf(line)),
  shareCell(line.optimismBias && toNumber(exactUplift(line.optimismBias))),
  moneyCell(correctedOf(line, years)),
];

/** What is wrong with lines of cost, whichever option they belong to. */
const costFaults = ({ faults, plan }: Case): readonly CaseFault[] =>
  faults.filter(({ address }) => address.section === plan.costs.register);

export const biasTable = (read: Case): TableBlock => ({
  kind: 'table',
  caption: titled(words.biasTable, costFaults(read)),
  columns: [
    column(words.costLine, 'text'),
    column(words.estimate, 'money'),
    column(words.bias, 'percent'),
    column(words.afterBias, 'money'),
  ],
  rowHeaders: true,
  rows: read.options
    .flatMap(({ input }) => input.costs)
    .map((line) => ({ cells: cellsOf(line, yearsOf(read.appraisal)) })),
});
