// The case: what the records of a workshop say about its options, as an appraisal with its results, each
// number still knowing the row that it came from.
import { appraise } from '../appraisal/appraisal.ts';
import type { Appraisal } from '../appraisal/appraisal-input.ts';
import type { OptionResults } from '../appraisal/option-results.ts';
import { type OptionRange, rangesOf } from '../appraisal/range.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { sectionOfPart } from './part-reader.ts';
import { readBenefits, readCosts } from './read-lines.ts';
import { type ReadOption, readOptions, unreadStandings, usualTwice } from './read-options.ts';
import { readRate } from './read-rate.ts';

export interface CaseOption extends ReadOption {
  /** Incomplete while the option has faults: its own, or those that every option shares. */
  readonly results: OptionResults;
}

export interface Case {
  readonly plan: AppraisalPlan;
  /** The names of the years, year 0 first. */
  readonly years: readonly string[];
  readonly appraisal: Appraisal;
  readonly options: readonly CaseOption[];
  /** Everything that is missing or makes no sense, also in lines that belong to no option. */
  readonly faults: readonly CaseFault[];
  /** The range of each option, in their order: the worst and the best of all its lines at once. */
  readonly ranges: readonly OptionRange[];
  /** What it was read from: for what its records are called. */
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
  const read = readOptions(answers, plan, costs, benefits);
  const { rate, faults: ofRate } = readRate(answers, plan);
  const ofAll = [...ofRate, ...unreadStandings(answers, plan), ...usualTwice(read, plan)];
  const shared = [...ofAll, ...strays([...costs, ...benefits])];
  const appraisal: Appraisal = { rate, options: read.map(({ input }) => input) };
  let ranges: readonly OptionRange[] | undefined;
  return {
    plan,
    answers,
    years: yearsOf(answers, plan),
    appraisal,
    // Three times the work of the results, and not for everybody who reads the case.
    get ranges() {
      ranges ??= rangesOf(appraisal);
      return ranges;
    },
    options: withResults(read, appraise(appraisal), shared),
    // A benefit whose kind cannot be read is a fault of each of its lines, and one to mend.
    faults: [...new Set([...ofAll, ...[...costs, ...benefits].flatMap((line) => line.faults)])],
  };
};

const withResults = (
  options: readonly ReadOption[],
  results: readonly OptionResults[],
  shared: readonly CaseFault[],
): readonly CaseOption[] => {
  const usual = options.find(({ standing }) => standing === 'business-as-usual');
  return options.flatMap((option, index) => {
    const found = results[index];
    // All are measured against business as usual: what it lacks, each of them lacks.
    const measured = option === usual ? [] : (usual?.faults ?? []);
    const faults = [...option.faults, ...measured, ...shared];
    return found === undefined ? [] : [{ ...option, faults, results: found }];
  });
};

/** What is wrong with lines that belong to no option: they may belong to any. */
const strays = (
  lines: readonly { readonly option: RowId | undefined; readonly faults: readonly CaseFault[] }[],
): readonly CaseFault[] =>
  lines.filter(({ option }) => option === undefined).flatMap(({ faults }) => faults);

const mayReadAll = (answers: Answers, plan: AppraisalPlan): boolean =>
  [plan.options, plan.costs, plan.benefits].every((part) => answers.mayRead(part.register));

const yearsOf = (answers: Answers, plan: AppraisalPlan): readonly string[] => {
  const section = sectionOfPart(answers, plan.costs);
  const field = section?.fields.find(({ id }) => id === plan.costs.fields.amounts);
  return field?.type === 'amounts-by-year' ? field.years : [];
};
