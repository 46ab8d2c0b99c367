// By which rates later years count for less: those of the parameters that the workshop carries, unless the
// room says that its department has another.
import { flatRate, type RateSchedule } from '../appraisal/discounting.ts';
import { findSchedule } from '../appraisal/parameters.ts';
import { formatNumber } from '../fields/amount.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { type PartReader, readerOf } from './part-reader.ts';

const words = caseWords.en;

interface ReadRate {
  readonly rate: RateSchedule;
  readonly faults: readonly CaseFault[];
}

type BasisName = 'rates' | 'rate' | 'yearZero';

export const readRate = (answers: Answers, plan: AppraisalPlan): ReadRate => {
  const basis = readerOf<BasisName>(answers, plan.basis);
  const typed = basis && readTyped(basis);
  if (typed?.rate !== undefined) return { rate: flatRate(typed.rate), faults: [] };
  const name = basis?.choice('rates') === 'health' ? 'health' : 'standard';
  const rate = findSchedule(answers.source.template.parameters ?? {}, name);
  return rate === undefined
    ? { rate: flatRate(0), faults: [noRates(basis, plan)] }
    : { rate, faults: typed?.faults ?? [] };
};

const noRates = (basis: PartReader<BasisName> | undefined, plan: AppraisalPlan): CaseFault => ({
  address: basis?.address('rate') ?? {
    section: plan.options.register,
    field: plan.options.fields.standing,
  },
  says: words.noRates,
});

const readTyped = (basis: PartReader<BasisName>) => {
  const reading = basis.number('rate');
  const address = basis.address('rate');
  if ('empty' in reading || address === undefined) return { faults: [] };
  const percent = 'value' in reading ? reading.value : undefined;
  if (percent !== undefined && percent >= 0 && percent <= 100)
    return { rate: percent / 100, faults: [] };
  const shown = percent === undefined ? basis.text('rate') : `${formatNumber(percent)}%`;
  return { faults: [{ address, says: words.rateOutOfBounds(shown) }] };
};
