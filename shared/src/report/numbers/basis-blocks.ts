// How every sum of the document is done, and on which figures from outside: what somebody must know before they
// compare it with another.
import { type RateBand, rateOfYear } from '../../appraisal/discounting.ts';
import type { RateParameters } from '../../appraisal/parameters.ts';
import { roundHalfUp } from '../../appraisal/rounding.ts';
import type { Case } from '../../case/case.ts';
import { cleanLine } from '../../clean-text.ts';
import { formatNumber } from '../../fields/amount.ts';
import { formatDate } from '../../fields/date.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type ListBlock, paragraph, text } from '../blocks.ts';
import { yearZeroOf } from './year-names.ts';

const words = numbersWords.en.basis;

const shownRate = (rate: number): string => `${formatNumber(roundHalfUp(rate * 100, 2))}%`;

/** "3.5% a year, and 3% from year 31 on", as far as the years of this case go. */
const ratesInWords = ({ appraisal, years }: Case): string => {
  const { rate } = appraisal;
  const steps: readonly RateBand[] = rate.bands.filter(
    ({ from }) => from > 1 && from < years.length,
  );
  const later = steps.map((band) => words.from(shownRate(band.rate), band.from));
  return [words.aYear(shownRate(rateOfYear(rate, 1))), ...later].join(', ');
};

/** Undefined where the rate is the room's own. */
const fileOf = ({ appraisal, answers }: Case): RateParameters | undefined => {
  const { rates } = answers.source.template.parameters ?? {};
  const isOfFile = rates?.schedules.some(
    ({ bands }) => JSON.stringify(bands) === JSON.stringify(appraisal.rate.bands),
  );
  return isOfFile === true ? rates : undefined;
};

const rateSentence = (read: Case): string => {
  const file = fileOf(read);
  return file === undefined
    ? words.ownRate(ratesInWords(read))
    : words.rate(ratesInWords(read), cleanLine(file.title), formatDate(file.asAt));
};

export const basisBlocks = (read: Case): ListBlock => {
  const yearZero = yearZeroOf(read);
  const sentences = [
    ...(yearZero === '' ? [] : [words.yearZero(yearZero)]),
    rateSentence(read),
    ...words.conventions,
  ];
  return {
    kind: 'list',
    ordered: false,
    items: sentences.map((sentence) => [paragraph(text(sentence))]),
  };
};
