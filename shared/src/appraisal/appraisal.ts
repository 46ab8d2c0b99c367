// An appraisal worked out: pounds of each year in, present values out. Every option is measured against
// business as usual.
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { exactFactors } from './discounting.ts';
import { type Flows, flowsOf, minus } from './flows.ts';
import { resultsOf } from './measures.ts';
import type { OptionResults } from './option-results.ts';

/**
 * In the order of the options. What business as usual costs and brings is taken off every option, year by
 * year, so that it has itself a net value of 0. Amounts and shares must be finite.
 */
export const appraise = (appraisal: Appraisal): readonly OptionResults[] => {
  const years = yearsOf(appraisal);
  const usual = appraisal.options.find(({ standing }) => standing === 'business-as-usual');
  const usualFlows = usual === undefined ? undefined : flowsOf(usual, years);
  return appraiseEach(appraisal, (option) => {
    const flows = flowsOf(option, years);
    return usualFlows === undefined ? flows : minus(flows, usualFlows);
  });
};

/** The same with nothing taken off: what each option costs and brings by itself. */
export const appraiseInFull = (appraisal: Appraisal): readonly OptionResults[] => {
  const years = yearsOf(appraisal);
  return appraiseEach(appraisal, (option) => flowsOf(option, years));
};

const appraiseEach = (
  appraisal: Appraisal,
  flowsOfOption: (option: OptionInput) => Flows,
): readonly OptionResults[] => {
  const factors = exactFactors(appraisal.rate, yearsOf(appraisal));
  return appraisal.options.map((option) =>
    resultsOf(option.id, flowsOfOption(option), factors, appraisal.bcrSavings ?? 'benefits'),
  );
};

export const yearsOfOption = ({ costs, benefits }: OptionInput): number =>
  Math.max(0, ...[...costs, ...benefits].map(({ amounts }) => amounts.length));

/** One horizon for all options, the longest, or their net values could not be compared. */
export const yearsOf = ({ options }: Appraisal): number =>
  Math.max(0, ...options.map(yearsOfOption));
