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
import { type PartReader, readersOf } from './part-reader.ts';

const words = caseWords.en;

/** A line and the option that it belongs to; undefined where it names none that is there. */
export interface ReadLine<Line> {
  readonly row: RowId;
  readonly option: RowId | undefined;
  readonly line: Line;
  readonly faults: readonly CaseFault[];
}

type ShareName = 'upper' | 'mitigated' | 'low' | 'high' | 'cut';
type LineName = 'option' | 'amounts' | 'benefit' | ShareName;

/** The least and the most percent that make sense. */
const bounds: Readonly<Record<ShareName, readonly [number, number]>> = {
  upper: [0, 1000],
  mitigated: [0, 100],
  low: [0, 100],
  high: [0, 1000],
  cut: [0, 100],
};

/** Reads one row, and gathers what is wrong with it. */
class LineReader {
  readonly faults: CaseFault[] = [];
  readonly name: string;
  private readonly part: PartReader<LineName>;

  constructor(answers: Answers, part: PartReader<LineName>) {
    this.part = part;
    const { section, row } = part;
    const title = row === undefined ? '' : answers.rowTitle(section.id, row);
    this.name = title || words.unnamed;
  }

  option(answers: Answers, options: string): RowId | undefined {
    const [named] = this.part.rows('option');
    const known = named !== undefined && answers.reference(options, named) !== undefined;
    if (named === undefined) this.fault('option', words.noOption(this.name));
    else if (!known) this.fault('option', words.goneOption(this.name));
    return known ? named : undefined;
  }

  amounts(): readonly number[] {
    const reading = this.part.amounts('amounts');
    if ('unreadable' in reading) this.unreadable('amounts');
    if ('empty' in reading) this.fault('amounts', words.noAmounts(this.name));
    if (!('value' in reading)) return [];
    this.faultYears(reading.value, (amount) => amount === undefined, words.emptyYears);
    this.faultYears(reading.value, (amount) => amount !== undefined && amount < 0, words.negative);
    return reading.value.map((amount) => amount ?? 0);
  }

  /** A percentage as a share: 0.2 for 20%. */
  share(name: ShareName): number | undefined {
    const reading = this.part.number(name);
    if ('unreadable' in reading) this.unreadable(name);
    if (!('value' in reading)) return undefined;
    const [least, most] = bounds[name];
    if (reading.value >= least && reading.value <= most) return reading.value / 100;
    this.fault(name, words.shareOutOfBounds(this.name, this.label(name), least, most));
    return undefined;
  }

  range(): LineRange | undefined {
    const [low, high] = [this.share('low'), this.share('high')];
    if (low === undefined && high === undefined) return undefined;
    return { low: -(low ?? 0), high: high ?? 0 };
  }

  bias(): OptimismBias | undefined {
    const [upper, mitigated] = [this.share('upper'), this.share('mitigated')];
    if (upper !== undefined) return { upper, mitigated: mitigated ?? 0 };
    if (mitigated !== undefined) this.fault('upper', words.mitigatedAlone(this.name));
    return undefined;
  }

  private label(name: LineName): string {
    return this.part.field(name)?.label ?? name;
  }

  private unreadable(name: LineName): void {
    this.fault(name, words.unreadable(this.name, this.label(name)));
  }

  private faultYears(
    amounts: readonly (number | undefined)[],
    isWrong: (amount: number | undefined) => boolean,
    says: (line: string, years: readonly string[]) => string,
  ): void {
    const field = this.part.field('amounts');
    if (field?.type !== 'amounts-by-year') return;
    const wrong = field.years.filter((_, index) => isWrong(amounts[index]));
    if (wrong.length > 0) this.fault('amounts', says(this.name, wrong));
  }

  private fault(name: LineName, says: string): void {
    const address = this.part.address(name);
    if (address !== undefined) this.faults.push({ address, says });
  }
}

/** What both kinds of line have in common; exact optional properties are left out where there is none. */
const basicsOf = (reader: LineReader, id: RowId) => {
  const range = reader.range();
  return { id, line: reader.name, amounts: reader.amounts(), ...(range && { range }) };
};

const readEach = <Line>(
  answers: Answers,
  plan: AppraisalPlan,
  part: AppraisalPlan['costs'] | AppraisalPlan['benefits'],
  lineOf: (reader: LineReader, part: PartReader<LineName>, row: RowId) => Line,
): readonly ReadLine<Line>[] =>
  readersOf<LineName>(answers, part).flatMap((each) => {
    if (each.row === undefined) return [];
    const reader = new LineReader(answers, each);
    const option = reader.option(answers, plan.options.register);
    const line = lineOf(reader, each, each.row);
    return [{ row: each.row, option, line, faults: reader.faults }];
  });

export const readCosts = (answers: Answers, plan: AppraisalPlan): readonly ReadLine<CostLine>[] =>
  readEach(answers, plan, plan.costs, (reader, _, row) => {
    const optimismBias = reader.bias();
    return { ...basicsOf(reader, row), ...(optimismBias && { optimismBias }) };
  });

const kinds: readonly BenefitKind[] = [
  'cash-releasing',
  'non-cash-releasing',
  'quantified',
  'qualitative',
];

/** By benefit: of which kind the template's choice says it is. */
const readKinds = (answers: Answers, plan: AppraisalPlan): ReadonlyMap<RowId, BenefitKind> => {
  const readers = readersOf(answers, plan.kinds);
  return new Map(
    readers.flatMap((reader) => {
      const kind = kinds.find((each) => each === reader.choice('kind'));
      return reader.row === undefined || kind === undefined ? [] : [[reader.row, kind]];
    }),
  );
};

export const readBenefits = (
  answers: Answers,
  plan: AppraisalPlan,
): readonly ReadLine<BenefitLine>[] => {
  const kindOf = readKinds(answers, plan);
  return readEach(answers, plan, plan.benefits, (reader, part, row) => {
    const cut = reader.share('cut');
    const [benefit] = part.rows('benefit');
    const kind = (benefit && kindOf.get(benefit)) ?? 'quantified';
    return { ...basicsOf(reader, row), kind, ...(cut !== undefined && { cut }) };
  });
};
