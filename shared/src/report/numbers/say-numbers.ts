// The words of a template with the numbers of the case put in where they are referred to.
import type { Case, CaseOption } from '../../case/case.ts';
import { highestOption } from '../../case/highest-option.ts';
import {
  type OptionMeant,
  type OptionMeasure,
  readReference,
  referencePattern,
} from '../../case/number-references.ts';
import { numbersWords } from '../../words/numbers.ts';
import { shownMoney, shownRatio, shownYears } from './cells.ts';

const words = numbersWords.en;

const optionMeant = ({ options }: Case, meant: OptionMeant): CaseOption | undefined =>
  meant === 'best' ? highestOption(options) : options.find(({ standing }) => standing === meant);

const said: Readonly<Record<OptionMeasure, (option: CaseOption) => string>> = {
  name: ({ name }) => name,
  pvc: ({ results }) => shownMoney(results.pvc),
  pvb: ({ results }) => shownMoney(results.pvb),
  npsv: ({ results }) => shownMoney(results.npsv),
  bcr: ({ results }) => (results.bcr === undefined ? words.noRatio : shownRatio(results.bcr)),
  'whole-life-cost': ({ results }) => shownMoney(results.wholeLifeCost),
  payback: ({ results }) => shownYears(results.simplePayback),
};

const sayOne = (read: Case | undefined, inside: string): string => {
  const reference = readReference(inside);
  if (reference === undefined) return words.unknownReference(inside);
  if (read === undefined) return words.notInThisCopy;
  const option = optionMeant(read, reference.option);
  if (option === undefined) return words.noSuchOption[reference.option];
  const shown = said[reference.measure](option);
  const isWhole = option.faults.length === 0 || reference.measure === 'name';
  return isWhole ? shown : words.incomplete(shown);
};

export const sayNumbers = (sentence: string, read: () => Case | undefined): string =>
  sentence.replace(referencePattern, (_, inside: string) => sayOne(read(), inside.trim()));
