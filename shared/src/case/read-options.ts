// The short list as options of an appraisal: each with its lines.
import type { BenefitLine, CostLine, OptionInput, Standing } from '../appraisal/appraisal-input.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { readersOf } from './part-reader.ts';
import type { ReadLine } from './read-lines.ts';
import { RecordReader } from './record-reader.ts';

const words = caseWords.en;

export interface ReadOption {
  readonly row: RowId;
  readonly reference: string;
  readonly name: string;
  readonly standing: Standing;
  readonly input: OptionInput;
  readonly faults: readonly CaseFault[];
}

const standings: readonly Standing[] = [
  'business-as-usual',
  'do-minimum',
  'less',
  'preferred',
  'more',
  'do-maximum',
];

const ofOption = <Line>(lines: readonly ReadLine<Line>[], option: RowId) =>
  lines.filter((line) => line.option === option);

export const readOptions = (
  answers: Answers,
  plan: AppraisalPlan,
  costs: readonly ReadLine<CostLine>[],
  benefits: readonly ReadLine<BenefitLine>[],
): readonly ReadOption[] => {
  const { register } = plan.options;
  const readers = readersOf<'standing'>(answers, plan.options);
  return readers.flatMap((reader): readonly ReadOption[] => {
    const { row } = reader;
    if (row === undefined) return [];
    const name = answers.rowTitle(register, row) || words.unnamedOption;
    const chosen = reader.choice('standing');
    const standing =
      standings.find((each) => 'value' in chosen && each === chosen.value) ?? 'other';
    const own = { costs: ofOption(costs, row), benefits: ofOption(benefits, row) };
    const input: OptionInput = {
      id: row,
      name,
      standing,
      costs: own.costs.map(({ line }) => line),
      benefits: own.benefits.map(({ line }) => line),
    };
    const faults = [...own.costs, ...own.benefits].flatMap((line) => line.faults);
    const reference = answers.reference(register, row) ?? '';
    return [{ row, reference, name, standing, input, faults }];
  });
};

/** A standing that cannot be read may be that of business as usual, which everything is measured against. */
export const unreadStandings = (answers: Answers, plan: AppraisalPlan): readonly CaseFault[] =>
  readersOf<'standing'>(answers, plan.options).flatMap((part) => {
    const reader = new RecordReader(answers, part, words.unnamedOption);
    reader.choice('standing');
    return reader.faults;
  });

/** A fault for every option beyond the first that says it is business as usual: it is measured against one. */
export const usualTwice = (
  options: readonly ReadOption[],
  plan: AppraisalPlan,
): readonly CaseFault[] => {
  const usual = options.filter(({ standing }) => standing === 'business-as-usual');
  const says = words.twoOptionsAreUsual(usual.map(({ name }) => name));
  const { register: section, fields } = plan.options;
  return usual.slice(1).map(({ row }) => ({
    address: { section, row, field: fields.standing },
    says,
  }));
};
