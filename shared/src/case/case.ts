// The case: what the records of a workshop say about its options, as an appraisal with its results, each
// number still knowing the row that it came from.
import { type Appraisal, appraise, type OptionInput, type OptionResults, type Standing } from '../appraisal/appraisal.ts';
import { flatRate, type RateSchedule } from '../appraisal/discounting.ts';
import type { RowId } from '../ids.ts';
import { Answers } from '../report/answers.ts';
import type { ReportSource } from '../report/report-source.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { readerOf, readersOf, sectionOfPart } from './part-reader.ts';
import { type ReadLine, readBenefits, readCosts } from './read-lines.ts';

const words = caseWords.en;

export interface CaseOption {
  readonly row: RowId;
  /** OP-003, or "new". */
  readonly reference: string;
  readonly name: string;
  readonly standing: Standing;
  readonly input: OptionInput;
  readonly results: OptionResults;
  /** What is missing in its lines: while there are any, its results are incomplete. */
  readonly faults: readonly CaseFault[];
}

export interface Case {
  readonly plan: AppraisalPlan;
  /** The names of the years, year 0 first. */
  readonly years: readonly string[];
  readonly appraisal: Appraisal;
  readonly options: readonly CaseOption[];
  /** Everything that is missing, also in lines that belong to no option. */
  readonly faults: readonly CaseFault[];
  readonly answers: Answers;
}

/**
 * Undefined where the template computes nothing, or where whoever asks may not read one of its registers:
 * a net value tells what the costs are.
 */
export const readCase = (answers: Answers): Case | undefined => {
  const plan = answers.source.template.appraisal;
  if (plan === undefined || !mayReadAll(answers, plan)) return undefined;
  const costs = readCosts(answers, plan);
  const benefits = readBenefits(answers, plan);
  const { rate, faults: rateFaults } = readRate(answers, plan);
  const options = readOptions(answers, plan, costs, benefits);
  const appraisal: Appraisal = { rate, options: options.map(({ input }) => input) };
  const results = appraise(appraisal);
  return {
    plan,
    years: yearsOf(answers, plan),
    appraisal,
    options: options.flatMap((option, index) => {
      const found = results[index];
      return found === undefined ? [] : [{ ...option, results: found }];
    }),
    faults: [...rateFaults, ...[...costs, ...benefits].flatMap(({ faults }) => faults)],
    answers,
  };
};

const mayReadAll = (answers: Answers, plan: AppraisalPlan): boolean =>
  [plan.options, plan.costs, plan.benefits].every((part) => answers.mayRead(part.register));

const yearsOf = (answers: Answers, plan: AppraisalPlan): readonly string[] => {
  const section = sectionOfPart(answers, plan.costs);
  const field = section?.fields.find(({ id }) => id === plan.costs.fields.amounts);
  return field?.type === 'amounts-by-year' ? field.years : [];
};
