// Net present values alone, exact: what is asked again and again where nothing else of the results is.
import { yearsOf } from './appraisal.ts';
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { exactFactors } from './discounting.ts';
import type { Exact } from './exact.ts';
import { flowsOf, presentNet } from './flows.ts';

/** Of every option by its id, measured against business as usual. */
export const exactNets = (appraisal: Appraisal): ReadonlyMap<string, Exact> => {
  const years = yearsOf(appraisal);
  const factors = exactFactors(appraisal.rate, years);
  const inFull = appraisal.options.map((option) => ({
    ...option,
    net: presentNet(flowsOf(option, years), factors),
  }));
  const usual = inFull.find(({ standing }) => standing === 'business-as-usual')?.net ?? 0n;
  return new Map(inFull.map(({ id, net }) => [id, net - usual]));
};

/** What some lines of an option add to its net value. */
export const netOfLines = (
  appraisal: Appraisal,
  option: OptionInput,
  isAmong: (line: string) => boolean,
): Exact => {
  const years = yearsOf(appraisal);
  const part = {
    ...option,
    costs: option.costs.filter(({ id }) => isAmong(id)),
    benefits: option.benefits.filter(({ id }) => isAmong(id)),
  };
  return presentNet(flowsOf(part, years), exactFactors(appraisal.rate, years));
};
