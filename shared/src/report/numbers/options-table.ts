// What the options are worth, one beside the other.
import type { OptionRange } from '../../appraisal/range.ts';
import type { Case, CaseOption } from '../../case/case.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type Cell, paragraph, type TableBlock, text, textCell } from '../blocks.ts';
import { essentialOption } from '../essential-rows.ts';
import { column, moneyCell, numberCell, shownMoney, shownYears } from './cells.ts';

const words = numbersWords.en;

/** An option as it is named in a computed table: it says so where its numbers are not complete. */
export const nameOf = ({ reference, name, faults }: CaseOption): string => {
  const called = `${reference} ${name}`;
  return faults.length === 0 ? called : words.incomplete(called);
};

const cellsOf = (option: CaseOption, range: OptionRange | undefined) => {
  const { pvc, pvb, npsv, bcr, simplePayback } = option.results;
  return [
    textCell(nameOf(option)),
    moneyCell(pvc),
    moneyCell(pvb),
    moneyCell(npsv),
    rangeCell(option, range),
    numberCell(bcr, 2),
    textCell(isUsual(option) ? words.none : shownYears(simplePayback)),
  ];
};

const isUsual = ({ standing }: CaseOption): boolean => standing === 'business-as-usual';

/** What everything is measured against has no range. */
const rangeOf = (option: CaseOption, range: OptionRange | undefined) =>
  isUsual(option) || range === undefined
    ? undefined
    : { low: shownMoney(range.npsv.low), high: shownMoney(range.npsv.high) };

/** Its two ends below each other. */
const rangeCell = (option: CaseOption, range: OptionRange | undefined): Cell => {
  const shown = rangeOf(option, range);
  return shown === undefined
    ? textCell(words.none)
    : { blocks: [paragraph(text(shown.low), { kind: 'break' }, text(shown.high))] };
};

const rangeInBrief = (option: CaseOption, range: OptionRange | undefined): Cell => {
  const shown = rangeOf(option, range);
  return textCell(shown === undefined ? words.none : words.lowToHigh(shown.low, shown.high));
};

/** As much of it as has room on a page that also says other things. */
export const optionsInBrief = ({ options, ranges }: Case): TableBlock => ({
  kind: 'table',
  caption: words.results,
  columns: [
    column(words.option, 'text'),
    column(words.npsvInBrief, 'money'),
    column(words.range, 'text'),
    column(words.bcrInBrief, 'number'),
  ],
  rowHeaders: true,
  rows: [...options]
    .sort((a, b) => b.results.npsv - a.results.npsv)
    .map((option) => ({
      ...essentialOption(option.standing),
      cells: [
        textCell(nameOf(option)),
        moneyCell(option.results.npsv),
        rangeInBrief(
          option,
          ranges.find(({ id }) => id === option.row),
        ),
        numberCell(option.results.bcr, 2),
      ],
    })),
});

export const optionsTable = ({ options, ranges }: Case): TableBlock => ({
  kind: 'table',
  caption: words.results,
  columns: [
    column(words.option, 'text'),
    column(words.presentCost, 'money'),
    column(words.presentBenefit, 'money'),
    column(words.npsvOnPaper, 'money'),
    column(words.range, 'text'),
    column(words.bcrOnPaper, 'number'),
    column(words.payback, 'text'),
  ],
  rowHeaders: true,
  rows: options.map((option, index) => ({
    ...essentialOption(option.standing),
    cells: cellsOf(option, ranges[index]),
  })),
});
