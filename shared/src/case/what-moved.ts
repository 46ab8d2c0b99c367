// Why a number moved: what each change of a record alone did to the net value of each option. It is read from
// the content, so every screen gives the same reason.
import type { RowId } from '../ids.ts';
import { Answers } from '../report/answers.ts';
import type { ReportSource } from '../report/report-source.ts';
import { type Case, readCase } from './case.ts';
import type { CaseChange, Change } from './case-changes.ts';

interface Effect {
  readonly option: RowId;
  /** By how much it raised the net value, in pounds. */
  readonly npsv: number;
}

export type Move = CaseChange & {
  /** Only the options whose net value it changed. */
  readonly effects: readonly Effect[];
};

/** Undefined where it moved nothing. Costs a reading of the case. */
export const moveOf = (
  { change, without }: Change,
  now: Case,
  source: ReportSource,
): Move | undefined => {
  const before = readCase(new Answers({ ...source, content: without() }));
  const npsvBefore = new Map(before?.options.map(({ row, results }) => [row, results.npsv]));
  const effects = now.options
    .map(({ row, results }) => ({ option: row, npsv: results.npsv - (npsvBefore.get(row) ?? 0) }))
    .filter(({ npsv }) => npsv !== 0);
  return effects.length === 0 ? undefined : { ...change, effects };
};
