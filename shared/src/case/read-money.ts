// Cash by year, and what risks may cost: what the registers of budget, funding and risk say, worked out.
import { type Affordability, affordabilityOf } from '../appraisal/affordability.ts';
import { yearsOf } from '../appraisal/appraisal.ts';
import { toNumber } from '../appraisal/exact.ts';
import { flowsOf } from '../appraisal/flows.ts';
import { expectedRiskCost, type Risk, type RiskCost } from '../appraisal/risk.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import type { Case } from './case.ts';
import { type PartReader, readerOf, readersOf } from './part-reader.ts';

/** Nothing for a year that says nothing: the line itself shows that it is empty. */
const amountsOf = (reader: PartReader<'amounts'>): readonly number[] => {
  const reading = reader.amounts('amounts');
  return 'value' in reading ? reading.value.map((amount) => amount ?? 0) : [];
};

const shareOf = <Name extends string>(
  reader: PartReader<Name> | undefined,
  name: Name,
): number | undefined => {
  const percent = reader?.known(name);
  return percent === undefined ? undefined : percent / 100;
};

const addYears = (columns: readonly (readonly number[])[]): readonly number[] => {
  const years = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: years }, (_, year) =>
    columns.reduce((sum, column) => sum + (column[year] ?? 0), 0),
  );
};

export interface CaseCash {
  readonly lines: readonly { readonly row: RowId; readonly name: string }[];
  readonly cash: Affordability;
  readonly inflation: number;
  readonly vatRate: number;
  readonly contingency: number;
}

const titleOf = (answers: Answers, { section, row }: PartReader<string>): string =>
  row === undefined ? '' : answers.rowTitle(section.id, row);

/** What comes back as money, by year: the lines of benefit that the savings point to, with what was taken off. */
const savingsOf = ({ answers, plan, options, appraisal }: Case): readonly number[] => {
  const named = readersOf<'line'>(answers, plan.savings).flatMap((reader) => reader.rows('line'));
  const lines = options
    .flatMap(({ input }) => input.benefits)
    .filter(({ id }) => named.some((row) => row === id));
  const { benefits } = flowsOf({ costs: [], benefits: lines }, yearsOf(appraisal));
  return benefits.map(toNumber);
};

/** Undefined where the template has no budget, or it may not be read. */
export const readCash = (read: Case): CaseCash | undefined => {
  const { answers, plan } = read;
  if (plan.budget === undefined || !answers.mayRead(plan.budget.register)) return undefined;
  const money = answers.source.template.parameters?.money;
  const inflation = shareOf(readerOf(answers, plan.prices), 'inflation') ?? money?.inflation ?? 0;
  const contingency =
    shareOf(readerOf(answers, plan.contingency), 'share') ?? money?.contingency ?? 0;
  const vatRate = money?.vatRate ?? 0;
  const readers = readersOf<'amounts' | 'vat'>(answers, plan.budget);
  const lines = readers.flatMap((reader) =>
    reader.row === undefined
      ? []
      : [
          {
            id: reader.row,
            line: titleOf(answers, reader),
            amounts: amountsOf(reader),
            bearsVat: reader.yes('vat'),
          },
        ],
  );
  const funding = addYears(readersOf<'amounts'>(answers, plan.funding).map(amountsOf));
  return {
    lines: lines.map(({ id, line }) => ({ row: id, name: line })),
    cash: affordabilityOf({
      lines,
      inflation,
      vatRate,
      contingency,
      funding,
      savings: savingsOf(read),
    }),
    inflation,
    vatRate,
    contingency,
  };
};

interface CaseRisk {
  readonly row: RowId;
  readonly name: string;
  readonly risk: Risk;
}

export interface CaseRisks {
  readonly risks: readonly CaseRisk[];
  readonly cost: RiskCost;
}

/** No horizon goes further: a calendar year or worse stands there, which the field itself says. */
const furthestYear = 500;

/** Risks that say how likely they are and what they would cost; a year that is not said is year 0. */
export const readRisks = ({ answers, plan, appraisal }: Case): CaseRisks => {
  const readers = readersOf<'probability' | 'cost' | 'year'>(answers, plan.risks);
  const risks = readers.flatMap((reader): readonly CaseRisk[] => {
    const [probability, cost] = [reader.known('probability'), reader.known('cost')];
    if (reader.row === undefined || probability === undefined || cost === undefined) return [];
    const year = Math.max(0, Math.trunc(reader.known('year') ?? 0));
    if (year > furthestYear) return [];
    const risk = { id: reader.row, probability: probability / 100, cost, year };
    return [{ row: reader.row, name: titleOf(answers, reader), risk }];
  });
  return {
    risks,
    cost: expectedRiskCost(
      risks.map(({ risk }) => risk),
      appraisal.rate,
    ),
  };
};
