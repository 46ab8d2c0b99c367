// At which value of an input the answer turns: an option worth nothing, or no more than the next best. Net
// values are linear in every line, so the value is found by dividing and not by trying.
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { one, over, toNumber } from './exact.ts';
import { exactNets, netOfLines } from './net-values.ts';

export interface SwitchingValue {
  /** How many times as much the lines would be. Below 0, no fall of theirs is enough. */
  readonly times: number;
  /** The same as a share: -0.36 is a fall of 36%. */
  readonly change: number;
  /** What the net value is then. */
  readonly npsv: number;
  /** The id of the option that is then as good; without it, the option is then worth nothing. */
  readonly against?: string;
}

/** `nothing`, or the id of another option. */
export type SwitchTo =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'option'; readonly id: string };

/**
 * Of the lines with these ids taken together, the others staying as they are. Undefined where they come to
 * nothing, so that no size of theirs changes anything, and where an option is not there.
 */
export const switchingValue = (
  appraisal: Appraisal,
  id: string,
  lines: readonly string[],
  to: SwitchTo,
): SwitchingValue | undefined => {
  const option = appraisal.options.find((one) => one.id === id);
  const nets = exactNets(appraisal);
  const net = nets.get(id);
  const target = to.kind === 'nothing' ? 0n : nets.get(to.id);
  if (option === undefined || net === undefined || target === undefined) return undefined;
  const moved = netOfLines(appraisal, option, (line) => lines.includes(line));
  if (moved === 0n) return undefined;
  const asOften = one + over(target - net, moved);
  return {
    times: toNumber(asOften),
    change: toNumber(asOften - one),
    npsv: toNumber(target),
    ...(to.kind === 'option' && { against: to.id }),
  };
};

/** The best of the others by net value, business as usual among them. */
export const nextBest = (appraisal: Appraisal, id: string): string | undefined => {
  const others = [...exactNets(appraisal)].filter(([other]) => other !== id);
  const [first, ...rest] = others;
  if (first === undefined) return undefined;
  return rest.reduce((best, other) => (other[1] > best[1] ? other : best), first)[0];
};

export const everyCost = ({ costs }: OptionInput): readonly string[] => costs.map(({ id }) => id);

export const everyBenefit = ({ benefits }: OptionInput): readonly string[] =>
  benefits.map(({ id }) => id);
