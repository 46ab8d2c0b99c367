// What the options of a workshop were worth in a state of it, and what the records behind that said.
import { readCase } from '@tday/shared/case/case';
import { type CaseStart, caseStart } from '@tday/shared/case/case-start';
import { Answers } from '@tday/shared/report/answers';
import { sourceOf, type WorkshopState } from './export-source.ts';

export interface StageStart {
  readonly netValues: readonly { readonly option: string; readonly npsv: number }[];
  /** Nothing where the template computes nothing. */
  readonly records?: CaseStart;
}

export const readStageStart = (state: WorkshopState): StageStart => {
  const source = sourceOf(state);
  try {
    const read = readCase(new Answers(source));
    const netValues = (read?.options ?? []).map(({ row, results }) => ({
      option: row,
      npsv: results.npsv,
    }));
    return { netValues, ...(read && { records: caseStart(source.content, read.plan) }) };
  } finally {
    for (const doc of Object.values(source.content.docs)) doc.destroy();
  }
};
