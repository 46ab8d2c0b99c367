// By which rates later years count for less: those of the parameters that the workshop carries, unless the
// room says that its department has another.
import { flatRate, type RateSchedule } from '../appraisal/discounting.ts';
import { findSchedule } from '../appraisal/parameters.ts';
import type { Address } from '../content-view.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { type PartReader, readerOf } from './part-reader.ts';
import { RecordReader } from './record-reader.ts';

const words = caseWords.en;

interface ReadRate {
  readonly rate: RateSchedule;
  readonly faults: readonly CaseFault[];
}

type BasisName = 'rates' | 'rate' | 'yearZero';

/** The schedule for whoever chooses none; a choice of the template names another by its id. */
const usualRates = 'standard';

export const readRate = (answers: Answers, plan: AppraisalPlan): ReadRate => {
  const part = readerOf<BasisName>(answers, plan.basis);
  const reader = part && new RecordReader(answers, part);
  const typed = reader?.share('rate', [0, 100]);
  if (typed !== undefined) return { rate: flatRate(typed), faults: [] };
  const chosen = reader?.choice('rates') ?? usualRates;
  const { parameters = {} } = answers.source.template;
  const rate = findSchedule(parameters, chosen);
  const faults = reader?.faults ?? [];
  if (rate !== undefined) return { rate, faults };
  const usual = findSchedule(parameters, usualRates);
  const fault: CaseFault = usual
    ? { address: placeOf(part, plan, 'rates'), says: words.noSuchRates }
    : { address: placeOf(part, plan, 'rate'), says: words.noRates };
  return { rate: usual ?? flatRate(0), faults: [...faults, fault] };
};

const placeOf = (
  part: PartReader<BasisName> | undefined,
  plan: AppraisalPlan,
  name: BasisName,
): Address =>
  part?.address(name) ?? {
    section: plan.options.register,
    field: plan.options.fields.standing,
  };
