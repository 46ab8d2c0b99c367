// Cash by year: what the registers of budget, funding and savings say, worked out. What cannot be read is named,
// and counted as nothing, or as the parameters have it, only beside that name.
import { type Affordability, affordabilityOf, type Budget } from '../appraisal/affordability.ts';
import { yearsOf } from '../appraisal/appraisal.ts';
import { exact, sumOf, toNumber } from '../appraisal/exact.ts';
import { flowsOf } from '../appraisal/flows.ts';
import type { MoneyParameters } from '../appraisal/parameters.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { Case, CaseOption } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { readerOf, readersOf } from './part-reader.ts';
import { type Bounds, RecordReader } from './record-reader.ts';

const words = caseWords.en;

export interface CaseCash {
  readonly lines: readonly { readonly row: RowId; readonly name: string }[];
  readonly cash: Affordability;
  readonly inflation: number;
  readonly vatRate: number;
  readonly contingency: number;
  readonly faults: readonly CaseFault[];
}

/** Prices may fall, though not by much: what lies beyond is a slip of the hand. */
const inflationBounds: Bounds = [-20, 100];
const contingencyBounds: Bounds = [0, 100];

interface Read<Value> {
  readonly value: Value;
  readonly faults: readonly CaseFault[];
}

/** What the form says, or else what came with the workshop; with neither, nothing, which is a fault. */
const readShare = (
  answers: Answers,
  form: { readonly form: string; readonly fields: Readonly<Record<string, string>> } | undefined,
  bounds: Bounds,
  usual: number | undefined,
): Read<number> => {
  const [name = ''] = Object.keys(form?.fields ?? {});
  const part = readerOf<string>(answers, form);
  const reader = part && new RecordReader(answers, part);
  const share = reader?.share(name, bounds) ?? usual;
  if (share === undefined && reader?.faults.length === 0)
    reader.fault(name, words.noParameter(reader.label(name)));
  return { value: share ?? 0, faults: reader?.faults ?? [] };
};

type BudgetLine = Budget['lines'][number] & { readonly row: RowId };

const readLines = (
  answers: Answers,
  plan: AppraisalPlan,
  vatRate: number | undefined,
): readonly Read<BudgetLine>[] =>
  readersOf<'amounts' | 'vat'>(answers, plan.budget).flatMap((part) => {
    const { row } = part;
    if (row === undefined) return [];
    const reader = new RecordReader(answers, part);
    const amounts = reader.amounts('amounts', words.negativeCash);
    const before = reader.faults.length;
    const bearsVat = reader.yes('vat');
    if (bearsVat === undefined && reader.faults.length === before)
      reader.fault('vat', words.vatNotSaid(reader.name, reader.label('vat')));
    if (bearsVat === true && vatRate === undefined)
      reader.fault('vat', words.noParameter(reader.label('vat')));
    const value = { id: row, row, line: reader.name, amounts, bearsVat: bearsVat === true };
    return [{ value, faults: reader.faults }];
  });

const readFunding = (answers: Answers, plan: AppraisalPlan): Read<readonly number[]> => {
  const readers = readersOf<'amounts'>(answers, plan.funding).map(
    (part) => new RecordReader(answers, part),
  );
  const columns = readers.map((reader) => reader.amounts('amounts', words.negativeCash));
  return { value: addYears(columns), faults: readers.flatMap(({ faults }) => faults) };
};

const addYears = (columns: readonly (readonly number[])[]): readonly number[] => {
  const years = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: years }, (_, year) =>
    toNumber(sumOf(columns.map((column) => exact(column[year] ?? 0)))),
  );
};

/**
 * What comes back as money, by year: the lines of benefit that the savings point to, with what was taken off. The
 * budget is that of one option: the preferred one, and until there is one that of the first saving.
 */
const readSavings = (read: Case): Read<readonly number[]> => {
  const { answers, plan, options, appraisal } = read;
  const named = readersOf<'line'>(answers, plan.savings).map((part) => {
    const reader = new RecordReader(answers, part);
    const row = reader.link('line', plan.benefits.register, { none: words.noSavingLine });
    return { reader, row, option: options.find((option) => hasBenefit(option, row)) };
  });
  const meant =
    options.find(({ standing }) => standing === 'preferred') ??
    named.find(({ option }) => option !== undefined)?.option;
  for (const { reader, option } of named)
    if (option !== undefined && option !== meant)
      reader.fault('line', words.otherSaving(reader.name, option.name, meant?.name ?? ''));
  const lines = meant?.input.benefits.filter(({ id }) => named.some(({ row }) => row === id)) ?? [];
  const { benefits } = flowsOf({ costs: [], benefits: lines }, yearsOf(appraisal));
  const rows = named.flatMap(({ row }) => row ?? []);
  const ofLines = read.faults.filter(
    ({ address: { section, row } }) =>
      section === plan.benefits.register && row !== undefined && rows.includes(row),
  );
  const faults = [...named.flatMap(({ reader }) => reader.faults), ...ofLines];
  return { value: benefits.map(toNumber), faults };
};

const hasBenefit = ({ input }: CaseOption, row: RowId | undefined): boolean =>
  input.benefits.some(({ id }) => id === row);

/** Undefined where the template has no budget, or it may not be read. */
export const readCash = (read: Case): CaseCash | undefined => {
  const { answers, plan } = read;
  if (plan.budget === undefined || !answers.mayRead(plan.budget.register)) return undefined;
  const money: Partial<MoneyParameters> = answers.source.template.parameters?.money ?? {};
  const inflation = readShare(answers, plan.prices, inflationBounds, money.inflation);
  const contingency = readShare(answers, plan.contingency, contingencyBounds, money.contingency);
  const lines = readLines(answers, plan, money.vatRate);
  const funding = readFunding(answers, plan);
  const savings = readSavings(read);
  const rates = {
    inflation: inflation.value,
    contingency: contingency.value,
    vatRate: money.vatRate ?? 0,
  };
  return {
    ...rates,
    lines: lines.map(({ value: { row, line } }) => ({ row, name: line })),
    cash: affordabilityOf({
      ...rates,
      lines: lines.map(({ value }) => value),
      funding: funding.value,
      savings: savings.value,
    }),
    faults: [inflation, contingency, ...lines, funding, savings].flatMap(({ faults }) => faults),
  };
};
