// The words of a template with the numbers of the case put in where they are referred to.
import type { Case, CaseOption } from '../../case/case.ts';
import type { CaseFault } from '../../case/case-fault.ts';
import { faultsOfHighest, highestOption } from '../../case/highest-option.ts';
import {
  type OptionMeant,
  type OptionMeasure,
  type OptionReference,
  readReference,
  referencePattern,
  type WholeMeasure,
} from '../../case/number-references.ts';
import { type CaseCash, readCash } from '../../case/read-cash.ts';
import { readRisks } from '../../case/read-risks.ts';
import { numbersWords } from '../../words/numbers.ts';
import { shortYears } from './cash-table.ts';
import { shownMoney, shownRatio, shownYears, titled } from './cells.ts';
import { benefitsLower, biasWhole } from './say-tests.ts';

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

interface Whole {
  readonly shown: string;
  readonly faults: readonly CaseFault[];
}

const ofCash = (read: Case, shownOf: (cash: CaseCash | undefined) => string): Whole => {
  const cash = readCash(read);
  return { shown: shownOf(cash), faults: cash?.faults ?? [] };
};

const saidOfWhole: Readonly<Record<WholeMeasure, (read: Case) => Whole>> = {
  'cash-total': (read) => ofCash(read, (cash) => shownMoney(cash?.cash.total.total ?? 0)),
  'funding-total': (read) => ofCash(read, (cash) => shownMoney(cash?.cash.total.funding ?? 0)),
  'short-years': (read) => ofCash(read, () => shortYears(read)),
  'expected-risk': (read) => {
    const { cost, faults } = readRisks(read);
    return { shown: shownMoney(cost.expected), faults };
  },
  'benefits-lower': (read) => ({ shown: benefitsLower(read), faults: [] }),
  'bias-whole': (read) => ({ shown: biasWhole(read), faults: [] }),
};

const sayWhole = (read: Case, measure: WholeMeasure): string => {
  const { shown, faults } = saidOfWhole[measure](read);
  return titled(shown, faults);
};

const sayOne = (read: Case | undefined, inside: string): string => {
  const reference = readReference(inside);
  if (reference === undefined) return words.unknownReference(inside);
  if (read === undefined) return words.notInThisCopy;
  if ('whole' in reference) return sayWhole(read, reference.whole);
  const option = optionMeant(read, reference.option);
  if (option === undefined) return words.noSuchOption[reference.option];
  const shown = said[reference.measure](option, read);
  return markedIn(read, reference, shown, option);
};

/** A name is what it is; that it is the one with the highest value rests on the numbers of all. */
const markedIn = (
  { options }: Case,
  { option: meant, measure }: OptionReference,
  shown: string,
  option: CaseOption,
): string => {
  const faults = meant === 'best' ? faultsOfHighest(options) : option.faults;
  if (faults.length === 0) return shown;
  if (measure !== 'name') return words.incomplete(shown);
  return meant === 'best' ? words.incompleteName(shown) : shown;
};

export const sayNumbers = (sentence: string, read: () => Case | undefined): string =>
  sentence.replace(referencePattern, (_, inside: string) => sayOne(read(), inside.trim()));
