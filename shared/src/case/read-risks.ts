// What risks may be expected to cost: what their register says of chance, cost and year, worked out.
import { expectedRiskCost, type Risk, type RiskCost } from '../appraisal/risk.ts';
import type { RowId } from '../ids.ts';
import type { Answers } from '../report/answers.ts';
import { caseWords } from '../words/case.ts';
import type { Case } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { type PartReader, readersOf } from './part-reader.ts';
import { type Bounds, RecordReader } from './record-reader.ts';

const words = caseWords.en;

interface CaseRisk {
  readonly row: RowId;
  readonly name: string;
  readonly risk: Risk;
}

export interface CaseRisks {
  readonly risks: readonly CaseRisk[];
  readonly cost: RiskCost;
  readonly faults: readonly CaseFault[];
}

/** No horizon goes further: a calendar year or worse stands there. */
const yearBounds: Bounds = [0, 500];
const costBounds: Bounds = [0, 1e13];
const probabilityBounds: Bounds = [0, 100];

interface ReadRisk {
  readonly counted?: CaseRisk;
  readonly faults: readonly CaseFault[];
}

/**
 * A risk without a price is none of the sums. One with a price must say how likely it is; a year that is not
 * said is year 0. What has a fault is not counted.
 */
const readRisk = (
  answers: Answers,
  part: PartReader<'probability' | 'cost' | 'year'>,
): ReadRisk => {
  const reader = new RecordReader(answers, part, words.unnamedRisk);
  const { row } = part;
  const cost = reader.number('cost', costBounds);
  const probability = reader.share('probability', probabilityBounds);
  const year = reader.whole('year', yearBounds) ?? 0;
  if (cost !== undefined && probability === undefined && reader.faults.length === 0)
    reader.fault('probability', words.noProbability(reader.name));
  const { faults, name } = reader;
  if (row === undefined || faults.length > 0 || cost === undefined || probability === undefined)
    return { faults };
  return { faults, counted: { row, name, risk: { id: row, probability, cost, year } } };
};

export const readRisks = ({ answers, plan, appraisal }: Case): CaseRisks => {
  const read = readersOf<'probability' | 'cost' | 'year'>(answers, plan.risks).map((part) =>
    readRisk(answers, part),
  );
  const risks = read.flatMap(({ counted }) => (counted === undefined ? [] : [counted]));
  return {
    risks,
    cost: expectedRiskCost(
      risks.map(({ risk }) => risk),
      appraisal.rate,
    ),
    faults: read.flatMap(({ faults }) => faults),
  };
};
