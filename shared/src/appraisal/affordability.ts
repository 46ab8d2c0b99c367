// Whether there is money for it, year by year: the pounds that are paid, with the VAT that cannot be recovered
// and what is held against surprises. Optimism bias has no place here.
import { type Exact, exact, sumOf, times, toNumber } from './exact.ts';
import { subtract } from './flows.ts';
import { exactInflation } from './prices.ts';
import { roundHalfUp } from './rounding.ts';

interface BudgetLine {
  readonly id: string;
  readonly line: string;
  /** Real pounds without VAT, year 0 first. */
  readonly amounts: readonly number[];
  /** Whether VAT is paid on it that cannot be recovered. */
  readonly bearsVat: boolean;
}

/** Shares: 0.2 is 20%. */
export interface Budget {
  readonly lines: readonly BudgetLine[];
  /** By how much prices rise each year. */
  readonly inflation: number;
  readonly vatRate: number;
  /** Of the lines without their VAT. */
  readonly contingency: number;
  /** Nominal pounds by year. */
  readonly funding: readonly number[];
  /** Real pounds by year that come back as money: cash-releasing savings only. */
  readonly savings?: readonly number[];
}

interface BudgetYear {
  /** In the order of the lines. */
  readonly lines: readonly number[];
  readonly vat: number;
  readonly contingency: number;
  readonly total: number;
  readonly funding: number;
  /** Funding less total: below nothing, the year is short. Savings are not counted as funding. */
  readonly balance: number;
  readonly savings: number;
}

export interface Affordability {
  readonly byYear: readonly BudgetYear[];
  /** Of all years. */
  readonly total: BudgetYear;
  /** The years that are short, from 0, though the whole may not be. */
  readonly shortYears: readonly number[];
}

export const affordabilityOf = (budget: Budget): Affordability => {
  const years = Math.max(
    budget.funding.length,
    budget.savings?.length ?? 0,
    ...budget.lines.map(({ amounts }) => amounts.length),
  );
  const columns = columnsOf(budget, years);
  const byYear = Array.from({ length: years }, (_, year) =>
    yearOf(columns, (amounts) => amounts[year] ?? 0n),
  );
  return {
    byYear,
    total: yearOf(columns, sumOf),
    shortYears: byYear.flatMap(({ balance }, year) => (isShort(balance) ? [year] : [])),
  };
};

/** By a penny or more: nobody can pay less. */
export const isShort = (balance: number): boolean => roundHalfUp(balance, 2) < 0;

interface Columns {
  readonly lines: readonly (readonly Exact[])[];
  readonly vat: readonly Exact[];
  readonly contingency: readonly Exact[];
  readonly total: readonly Exact[];
  readonly funding: readonly Exact[];
  readonly balance: readonly Exact[];
  readonly savings: readonly Exact[];
}

const columnsOf = (budget: Budget, years: number): Columns => {
  const inflation = exactInflation(budget.inflation, years);
  const paid = (amounts: readonly number[]): readonly Exact[] =>
    inflation.map((factor, year) => times(exact(amounts[year] ?? 0), factor));
  const lines = budget.lines.map(({ amounts }) => paid(amounts));
  const bare = addYears(lines, years);
  const vat = share(
    addYears(
      lines.filter((_, at) => budget.lines[at]?.bearsVat === true),
      years,
    ),
    budget.vatRate,
  );
  const contingency = share(bare, budget.contingency);
  const total = addYears([bare, vat, contingency], years);
  const funding = Array.from({ length: years }, (_, year) => exact(budget.funding[year] ?? 0));
  return {
    lines,
    vat,
    contingency,
    total,
    funding,
    balance: subtract(funding, total),
    savings: paid(budget.savings ?? []),
  };
};

const share = (amounts: readonly Exact[], part: number): readonly Exact[] =>
  amounts.map((amount) => times(amount, exact(part)));

const addYears = (columns: readonly (readonly Exact[])[], years: number): readonly Exact[] =>
  Array.from({ length: years }, (_, year) => sumOf(columns.map((column) => column[year] ?? 0n)));

const yearOf = (columns: Columns, pick: (amounts: readonly Exact[]) => Exact): BudgetYear => {
  const of = (amounts: readonly Exact[]): number => toNumber(pick(amounts));
  return {
    lines: columns.lines.map(of),
    vat: of(columns.vat),
    contingency: of(columns.contingency),
    total: of(columns.total),
    funding: of(columns.funding),
    balance: of(columns.balance),
    savings: of(columns.savings),
  };
};
