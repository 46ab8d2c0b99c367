// The lines of cost and benefit as the room wrote them, as lines of an appraisal. What is missing, cannot be
// read or makes no sense is named, and counted as nothing only beside that name.
import type {
  BenefitKind,
  BenefitLine,
  CostLine,
  LineRange,
} from '../appraisal/appraisal-input.ts';
import type { OptimismBias } from '../appraisal/optimism-bias.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import type { CaseFault } from './case-fault.ts';
import { readersOf } from './part-reader.ts';
import { type Bounds, RecordReader } from './record-reader.ts';

const words = caseWords.en;

/** A line and the option that it belongs to; undefined where it names none that is there. */
export interface ReadLine<Line> {
  readonly row: RowId;
  readonly option: RowId | undefined;
  readonly line: Line;
  readonly faults: readonly CaseFault[];
}

type ShareName = 'upper' | 'mitigated' | 'low' | 'high' | 'cut';
type LineName = 'option' | 'amounts' | 'benefit' | 'why' | ShareName;

/** The least and the most percent that make sense. */
const bounds: Readonly<Record<ShareName, Bounds>> = {
  upper: [0, 1000],
  mitigated: [0, 100],
  low: [0, 100],
  high: [0, 1000],
  cut: [0, 100],
};

class LineReader extends RecordReader<LineName> {
  option(options: string): RowId | undefined {
    return this.link('option', options, { none: words.noOption, gone: words.goneOption });
  }

  shareOf(name: ShareName): number | undefined {
    return this.share(name, bounds[name]);
  }

  range(): LineRange | undefined {
    const [low, high] = [this.shareOf('low'), this.shareOf('high')];
    if (low === undefined && high === undefined) return undefined;
    return { low: -(low ?? 0), high: high ?? 0 };
  }

  /** Words without a percentage say why there is none. */
  bias(): OptimismBias | undefined {
    const [upper, mitigated] = [this.shareOf('upper'), this.shareOf('mitigated')];
    const why = this.text('why');
    const said = why === '' ? {} : { note: why, actions: [why] };
    if (upper !== undefined) return { upper, mitigated: mitigated ?? 0, ...said };
    if (mitigated !== undefined) this.fault('upper', words.mitigatedAlone(this.name));
    return why === '' ? undefined : { upper: 0, mitigated: 0, ...said };
  }
}

/** What both kinds of line have in common; exact optional properties are left out where there is none. */
const basicsOf = (reader: LineReader, id: RowId) => {
  const range = reader.range();
  return {
    id,
    line: reader.name,
    amounts: reader.amounts('amounts', words.negative),
    ...(range && { range }),
  };
};

const readEach = <Line>(
  answers: Answers,
  plan: AppraisalPlan,
  part: AppraisalPlan['costs'] | AppraisalPlan['benefits'],
  lineOf: (reader: LineReader, row: RowId) => Line,
): readonly ReadLine<Line>[] =>
  readersOf<LineName>(answers, part).flatMap((each) => {
    if (each.row === undefined) return [];
    const reader = new LineReader(answers, each);
    const option = reader.option(plan.options.register);
    const line = lineOf(reader, each.row);
    return [{ row: each.row, option, line, faults: reader.faults }];
  });

export const readCosts = (answers: Answers, plan: AppraisalPlan): readonly ReadLine<CostLine>[] =>
  readEach(answers, plan, plan.costs, (reader, row) => {
    const optimismBias = reader.bias();
    return { ...basicsOf(reader, row), ...(optimismBias && { optimismBias }) };
  });

const kinds: readonly BenefitKind[] = [
  'cash-releasing',
  'non-cash-releasing',
  'quantified',
  'qualitative',
];

interface KnownKind {
  readonly kind?: BenefitKind;
  readonly faults: readonly CaseFault[];
}

/** By benefit: of which kind the template's choice says it is. */
const readKinds = (answers: Answers, plan: AppraisalPlan): ReadonlyMap<RowId, KnownKind> =>
  new Map(
    readersOf<'kind'>(answers, plan.kinds).flatMap((part): [RowId, KnownKind][] => {
      if (part.row === undefined) return [];
      const reader = new RecordReader(answers, part);
      const chosen = reader.choice('kind');
      const kind = kinds.find((each) => each === chosen);
      return [[part.row, { faults: reader.faults, ...(kind && { kind }) }]];
    }),
  );

/** A benefit that does not say of which kind it is frees no cash. */
const usualKind: BenefitKind = 'quantified';

export const readBenefits = (
  answers: Answers,
  plan: AppraisalPlan,
): readonly ReadLine<BenefitLine>[] => {
  const kindOf = readKinds(answers, plan);
  return readEach(answers, plan, plan.benefits, (reader, row) => {
    const cut = reader.shareOf('cut');
    const benefit = plan.kinds && reader.link('benefit', plan.kinds.register);
    const { kind = usualKind, faults = [] } = (benefit && kindOf.get(benefit)) ?? {};
    reader.faults.push(...faults);
    // Two lines of one benefit in one option count the same thing twice.
    const quantity = benefit && answers.rowTitle(plan.kinds?.register ?? '', benefit);
    return {
      ...basicsOf(reader, row),
      kind,
      ...(cut !== undefined && { cut }),
      ...(quantity && { quantity }),
    };
  });
};
