// Which registers of a template make the trace, in the order in which one thing comes of another, and
// which of their links hold it together.
import type { RowsWhere } from '../checks/check.ts';

/** Which end of a link may not be missing: `here` its own row, `there` the row that it leads to. */
export const holeEnds = ['here', 'there', 'both'] as const;

export interface TraceLink {
  /** A link field of the step's register; it leads to the register of another step. */
  readonly field: string;
  /** Where a missing link is a hole; left out, nowhere. */
  readonly holes?: (typeof holeEnds)[number];
}

export interface TraceStep {
  readonly register: string;
  readonly links?: readonly TraceLink[];
  /** The fields that say what a row means: what was agreed on is in doubt once one changes. Left out, all. */
  readonly means?: readonly string[];
  /** Fields of which at least one says how it will be seen that the row holds. */
  readonly criteria?: readonly string[];
  /** Rows that are not meant to happen: they neither have holes nor fill any. */
  readonly leftOut?: RowsWhere;
  /** The choice that says that a row is agreed. */
  readonly agreed?: RowsWhere;
}

/** Which rows something has to meet, such as an option the musts. */
export interface MeetsPlan {
  readonly register: string;
  readonly where: RowsWhere;
  /** The register whose rows meet them, by this link. */
  readonly from: string;
  readonly by: string;
}

/** Which rows threaten those that a link of theirs leads to, such as risks an option. */
export interface ThreatensPlan {
  readonly register: string;
  readonly by: string;
}

export interface TracePlan {
  readonly steps: readonly TraceStep[];
  readonly meets?: MeetsPlan;
  readonly threatens?: ThreatensPlan;
}

/** What a document shows of the trace. */
export type TracePart =
  /** The rows that a link leads to, one each, against the rows of the register that it belongs to. */
  | { readonly trace: 'matrix'; readonly from: string; readonly by: string }
  /** The rows of a register, and below each what comes of it, as far as the trace goes. */
  | { readonly trace: 'list'; readonly root: string }
  /** What should be linked and is not, and what was agreed before something that it rests on changed. */
  | { readonly trace: 'holes' };

export const stepOf = (plan: TracePlan | undefined, register: string): TraceStep | undefined =>
  plan?.steps.find((step) => step.register === register);
