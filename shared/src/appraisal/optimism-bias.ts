// How far an estimate is raised because such estimates have been too low: an upper share from past projects,
// less what is done about its causes.
import { type Exact, exact, one, sumOf, times, toNumber } from './exact.ts';

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

/** A cause for which such estimates have been too low. Shares, 0 to 1. */
export interface BiasFactor {
  readonly name: string;
  /** How much of the upper share comes from it. */
  readonly contribution: number;
  /** How much of it is managed away: 0 is nothing, 1 all of it. */
  readonly mitigated: number;
}

/** How an uplift came about, for whoever asks. */
export interface BiasTrail {
  readonly upper: number;
  /** Each cause with the share of the upper bound that managing it takes off. */
  readonly factors: readonly (BiasFactor & { readonly takesOff: number })[];
  /** All that they take off. */
  readonly mitigated: number;
  /** upper x (1 - mitigated): by so much the estimate is raised. */
  readonly uplift: number;
}

export const biasTrail = (upper: number, factors: readonly BiasFactor[]): BiasTrail => {
  const taken = factors.map(({ contribution, mitigated }) =>
    times(exact(contribution), exact(mitigated)),
  );
  const mitigated = toNumber(sumOf(taken));
  return {
    upper,
    factors: factors.map((factor, at) => ({ ...factor, takesOff: toNumber(taken[at] ?? 0n) })),
    mitigated,
    uplift: upliftOf({ upper, mitigated }),
  };
};

export const upliftOf = (bias: OptimismBias): number => toNumber(exactUplift(bias));
