// The lines that a number of one option is made of: as estimated, corrected, and on what evidence.
import { yearsOf } from '../../appraisal/appraisal.ts';
import type { BenefitLine, CostLine } from '../../appraisal/appraisal-input.ts';
import { exact, sumOf, toNumber } from '../../appraisal/exact.ts';
import { flowsOf } from '../../appraisal/flows.ts';
import { exactUplift, type OptimismBias } from '../../appraisal/optimism-bias.ts';
import type { Case, CaseOption } from '../../case/case.ts';
import type { Address } from '../../content-view.ts';
import type { RowId } from '../../ids.ts';
import { findRegister, type RegisterSection } from '../../template.ts';
import { numbersWords } from '../../words/numbers.ts';
import type { Answers } from '../answers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, moneyCell, shownShare, titled } from './cells.ts';

const words = numbersWords.en;

export interface LinesAsked {
  readonly read: Case;
  readonly option: CaseOption;
  readonly of: 'costs' | 'benefits';
  /** Who typed the amounts and when, in words. */
  readonly typedBy: (address: Address) => string;
}

type Line = CostLine | BenefitLine;

/** What was added to the estimate, or taken off it: how it comes about, and why. */
const correction = (line: Line): string => {
  if ('kind' in line)
    return line.cut === undefined ? words.none : words.screen.cut(shownShare(line.cut));
  return line.optimismBias === undefined ? words.none : biasOf(line.optimismBias);
};

const biasOf = (bias: OptimismBias): string => {
  const { upper, mitigated, note = '' } = bias;
  const added = shownShare(toNumber(exactUplift(bias)));
  const said =
    upper === 0
      ? words.screen.noBias
      : words.screen.bias(added, shownShare(upper), shownShare(mitigated));
  return `${said} ${note}`.trim();
};

const corrected = (line: Line, years: number): number => {
  const flows =
    'kind' in line
      ? flowsOf({ costs: [], benefits: [line] }, years).benefits
      : flowsOf({ costs: [line], benefits: [] }, years).costs;
  return toNumber(sumOf(flows));
};

const evidenceOf = (answers: Answers, section: RegisterSection, row: RowId): string => {
  const field = section.fields.find(({ type }) => type === 'source');
  const answer = field && answers.at(section, field, row);
  return answer === undefined ? words.screen.noEvidence : answers.text(answer);
};

export const linesTable = (asked: LinesAsked): TableBlock => {
  const { read, option, of } = asked;
  const { answers } = read;
  const { register, fields } = read.plan[of];
  const section = findRegister(answers.source.template, register);
  const years = yearsOf(read.appraisal);
  const rowOf = (line: Line) => {
    // A line's id is that of its row.
    const row = line.id as RowId;
    return {
      cells: [
        textCell(`${answers.reference(register, row) ?? ''} ${line.line}`.trim()),
        moneyCell(toNumber(sumOf(line.amounts.map(exact)))),
        textCell(correction(line)),
        moneyCell(corrected(line, years)),
        textCell(asked.typedBy({ section: register, row, field: fields.amounts })),
        textCell(section === undefined ? '' : evidenceOf(answers, section, row)),
      ],
    };
  };
  return {
    kind: 'table',
    caption: titled(words.screen.from[of], option.faults),
    columns: [
      column(words.screen.line, 'text'),
      column(words.estimate, 'money'),
      column(words.screen.corrected, 'text'),
      column(words.screen.counted, 'money'),
      column(words.screen.who, 'text'),
      column(words.screen.evidence, 'text'),
    ],
    rowHeaders: true,
    rows: option.input[of].map(rowOf),
  };
};
