// What would change the answer, in a sentence each: the two tests of which whoever decides asks first.
import { type Change, type Tested, testOption } from '../../appraisal/sensitivity.ts';
import type { Case, CaseOption } from '../../case/case.ts';
import { numbersWords } from '../../words/numbers.ts';
import { shownMoney } from './cells.ts';

const words = numbersWords.en;

interface Told {
  readonly option: CaseOption;
  readonly tested: Tested;
}

const testedBy = (read: Case, change: Change): Told | undefined => {
  const option = read.options.find(({ standing }) => standing === 'preferred');
  const [tested] = option ? testOption(read.appraisal, option.row, [change]) : [];
  return option && tested && { option, tested };
};

export const benefitsLower = (read: Case): string => {
  const told = testedBy(read, { kind: 'amounts', costs: 0, benefits: -0.2 });
  if (told === undefined) return words.noSuchOption.preferred;
  const { option, tested } = told;
  const ahead = read.options
    .filter(({ row }) => tested.overtakenBy.includes(row))
    .map(({ reference }) => reference);
  return ahead.length === 0
    ? words.tests.lowerStays(option.reference)
    : words.tests.lowerOvertaken(option.reference, ahead);
};

export const biasWhole = (read: Case): string => {
  const told = testedBy(read, { kind: 'upper-bias' });
  return told === undefined
    ? words.noSuchOption.preferred
    : words.tests.biasWhole(told.option.reference, shownMoney(told.tested.results.npsv));
};
