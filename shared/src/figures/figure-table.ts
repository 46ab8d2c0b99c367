// The table that says the same as a figure, with every penny.
import { formatMoney } from '../fields/money.ts';
import {
  type Cell,
  type Column,
  type ColumnKind,
  type TableBlock,
  textCell,
} from '../report/blocks.ts';
import { figureWords } from '../words/figures.ts';

export const moneyCell = (pounds: number | undefined): Cell =>
  pounds === undefined
    ? textCell(figureWords.en.none)
    : { ...textCell(formatMoney(pounds)), value: { kind: 'money', number: pounds } };

export const numberCell = (number: number, shown = String(number)): Cell => ({
  ...textCell(shown),
  value: { kind: 'number', number },
});

export const percentCell = (share: number, shown: string): Cell => ({
  ...textCell(shown),
  value: { kind: 'percent', number: Math.round(share * 10_000) / 100 },
});

export const column = (title: string, kind: ColumnKind, weight = 2): Column => ({
  title,
  kind,
  weight,
});

export const figureTable = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): TableBlock => ({
  kind: 'table',
  caption,
  columns,
  rowHeaders: true,
  rows: rows.map((cells) => ({ cells })),
});
