// How far an estimate is raised because such estimates have been too low: an upper share from past projects,
// less what is done about its causes.
import { type Exact, exact, one, times } from './exact.ts';

/** Shares: 2 is 200%. */
export interface OptimismBias {
  readonly upper: number;
  /** How much of it is managed away, 0 to 1. */
  readonly mitigated: number;
  /** What is done so that it is: without one, much mitigation is only hope. */
  readonly actions?: readonly string[];
  /** Why this share, or why none. */
  readonly note?: string;
}

/** upper x (1 - mitigated). */
export const exactUplift = ({ upper, mitigated }: OptimismBias): Exact =>
  times(exact(upper), one - exact(mitigated));
