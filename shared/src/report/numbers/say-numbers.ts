// The words of a template with the numbers of the case put in where they are referred to.
import type { Case, CaseOption } from '../../case/case.ts';
import { highestOption } from '../../case/highest-option.ts';
import {
  type OptionMeant,
  type OptionMeasure,
  readReference,
  referencePattern,
  type WholeMeasure,
} from '../../case/number-references.ts';
import { readCash, readRisks } from '../../case/read-money.ts';
import { numbersWords } from '../../words/numbers.ts';
import { shortYears } from './cash-table.ts';
import { shownMoney, shownRatio, shownYears } from './cells.ts';

const words = numbersWords.en;

const optionMeant = ({ options }: Case, meant: OptionMeant): CaseOption | undefined =>
  meant === 'best' ? highestOption(options) : options.find(({ standing }) => standing === meant);

const rangeOf = ({ ranges }: Case, { row }: CaseOption) =>
  ranges.find(({ id }) => id === row)?.npsv;

const said: Readonly<Record<OptionMeasure, (option: CaseOption, read: Case) => string>> = {
  name: ({ name }) => name,
  pvc: ({ results }) => shownMoney(results.pvc),
  pvb: ({ results }) => shownMoney(results.pvb),
  npsv: ({ results }) => shownMoney(results.npsv),
  'npsv-low': (option, read) => shownMoney(rangeOf(read, option)?.low ?? 0),
  'npsv-high': (option, read) => shownMoney(rangeOf(read, option)?.high ?? 0),
  bcr: ({ results }) => (results.bcr === undefined ? words.noRatio : shownRatio(results.bcr)),
  'whole-life-cost': ({ results }) => shownMoney(results.wholeLifeCost),
  payback: ({ results }) => shownYears(results.simplePayback),
};

const saidOfWhole: Readonly<Record<WholeMeasure, (read: Case) => string>> = {
  'cash-total': (read) => shownMoney(readCash(read)?.cash.total.total ?? 0),
  'funding-total': (read) => shownMoney(readCash(read)?.cash.total.funding ?? 0),
  'short-years': shortYears,
  'expected-risk': (read) => shownMoney(readRisks(read).cost.expected),
};

const sayOne = (read: Case | undefined, inside: string): string => {
  const reference = readReference(inside);
  if (reference === undefined) return words.unknownReference(inside);
  if (read === undefined) return words.notInThisCopy;
  if ('whole' in reference) return saidOfWhole[reference.whole](read);
  const option = optionMeant(read, reference.option);
  if (option === undefined) return words.noSuchOption[reference.option];
  const shown = said[reference.measure](option, read);
  const isWhole = option.faults.length === 0 || reference.measure === 'name';
  return isWhole ? shown : words.incomplete(shown);
};

export const sayNumbers = (sentence: string, read: () => Case | undefined): string =>
  sentence.replace(referencePattern, (_, inside: string) => sayOne(read(), inside.trim()));
