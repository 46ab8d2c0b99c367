// The measures of an option as they stand in a row of the table.
import type { CaseOption } from '@tday/shared/case/case';
import { shownMoney, shownRatio, shownYears } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';

const words = numbersWords.en;

export const measures = ['pvc', 'pvb', 'npsv', 'bcr', 'simplePayback', 'wholeLifeCost'] as const;
export type Measure = (typeof measures)[number];

export const measureLabel: Readonly<Record<Measure, string>> = {
  pvc: words.presentCost,
  pvb: words.presentBenefit,
  npsv: words.npsv,
  bcr: words.bcr,
  simplePayback: words.payback,
  wholeLifeCost: words.screen.wholeLifeCost,
};

export const shownMeasure = ({ results, standing }: CaseOption, measure: Measure): string => {
  const isUsual = standing === 'business-as-usual';
  if (measure === 'bcr') return results.bcr === undefined ? words.none : shownRatio(results.bcr);
  if (measure === 'simplePayback') return isUsual ? words.none : shownYears(results.simplePayback);
  return shownMoney(results[measure]);
};
