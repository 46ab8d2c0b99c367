// What the risks may be expected to cost. It stands beside the net values and is not in them.
import type { Case } from '../../case/case.ts';
import { readRisks } from '../../case/read-risks.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, moneyCell, shareCell, titled, totalCell, totalTitle } from './cells.ts';

const words = numbersWords.en;

export const risksTable = (read: Case): TableBlock => {
  const { risks, cost, faults } = readRisks(read);
  const register = read.plan.risks?.register ?? '';
  return {
    kind: 'table',
    caption: titled(words.risks.title, faults),
    columns: [
      column(words.risks.risk, 'text'),
      column(words.risks.probability, 'percent'),
      column(words.risks.cost, 'money'),
      column(words.year, 'reference'),
      column(words.risks.expected, 'money'),
      column(words.risks.present, 'money'),
    ],
    rowHeaders: true,
    rows: risks.map(({ row, name, risk }, index) => ({
      cells: [
        textCell(`${read.answers.reference(register, row) ?? ''} ${name}`.trim()),
        shareCell(risk.probability),
        moneyCell(risk.cost),
        textCell(read.years[risk.year] ?? String(risk.year)),
        moneyCell(cost.each[index]?.expected),
        moneyCell(cost.each[index]?.present),
      ],
    })),
    totals: [
      totalTitle(),
      textCell(''),
      textCell(''),
      textCell(''),
      totalCell(cost.expected),
      totalCell(cost.present),
    ],
  };
};
