// Cells of computed tables: the number as it is shown, rounded only here, with the typed value beside it.
import { roundHalfUp } from '../../appraisal/rounding.ts';
import type { CaseFault } from '../../case/case-fault.ts';
import { formatNumber } from '../../fields/amount.ts';
import { formatMoney } from '../../fields/money.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type Cell, type Column, type ColumnKind, paragraph, text, textCell } from '../blocks.ts';

const words = numbersWords.en;

/** Pounds and pence, half up. */
export const shownMoney = (pounds: number): string =>
  isShowable(pounds) ? formatMoney(roundHalfUp(pounds, 2)) : words.tooLarge;

/** What is computed may be larger than anything that can be typed. */
const isShowable = (pounds: number): boolean => Math.abs(pounds) < largest;
const largest = 1e13;

/** For first estimates read from the back of a room: no pence. */
export const shownWholeMoney = (pounds: number): string => shownMoney(roundHalfUp(pounds, 0));

export const shownRatio = (ratio: number): string => formatNumber(roundHalfUp(ratio, 2), 2);

export const shownYears = (years: number | undefined): string => {
  if (years === undefined) return words.never;
  const rounded = roundHalfUp(years, 1);
  return rounded === 0 ? words.atOnce : words.years(formatNumber(rounded, 1));
};

export const moneyCell = (pounds: number | undefined): Cell =>
  pounds === undefined || !isShowable(pounds)
    ? textCell(pounds === undefined ? words.none : words.tooLarge)
    : {
        ...textCell(shownMoney(pounds)),
        value: { kind: 'money', number: roundHalfUp(pounds, 2) },
      };

export const numberCell = (number: number | undefined, decimals: number): Cell => {
  if (number === undefined) return textCell(words.none);
  const rounded = roundHalfUp(number, decimals);
  return {
    ...textCell(formatNumber(rounded, decimals)),
    value: { kind: 'number', number: rounded },
  };
};

/** A share of 0.035 is shown as 3.5%. */
export const shareCell = (share: number | undefined): Cell => {
  if (share === undefined) return textCell(words.none);
  const percent = roundHalfUp(share * 100, 2);
  return { ...textCell(shownShare(share)), value: { kind: 'percent', number: percent } };
};

export const shownShare = (share: number): string =>
  `${formatNumber(roundHalfUp(share * 100, 2))}%`;

/** What a table is called; it says so where its numbers are not complete. */
export const titled = (title: string, faults: readonly CaseFault[]): string =>
  faults.length === 0 ? title : words.incomplete(title);

const bold = (cell: Cell, shown: string): Cell => ({
  ...cell,
  blocks: [paragraph(text(shown, 'bold'))],
});

export const totalCell = (pounds: number): Cell => bold(moneyCell(pounds), shownMoney(pounds));

export const totalTitle = (): Cell => bold(textCell(words.total), words.total);

const weights: Readonly<Record<ColumnKind, number>> = {
  reference: 2,
  number: 2,
  percent: 2,
  date: 3,
  money: 3,
  text: 6,
};

export const column = (title: string, kind: ColumnKind): Column => ({
  title,
  kind,
  weight: weights[kind],
});
