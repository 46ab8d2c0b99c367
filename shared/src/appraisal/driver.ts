// A quantity that some lines of an option rest on, such as the minutes saved on each letter: if it turns out
// otherwise, they turn out otherwise in proportion.
import type { BenefitLine, CostLine, OptionInput } from './appraisal-input.ts';
import { exact, over, times, toNumber } from './exact.ts';

export interface Driver {
  readonly name: string;
  /** Ids of the cost and benefit lines that rest on it. */
  readonly lines: readonly string[];
  /** What the estimates take it to be. */
  readonly central: number;
  /** Where the lines come to nothing, if not at 0: misroutes that stay at 14% save nothing. */
  readonly nothingAt?: number;
}

/** How many times as much its lines are when it has a value; undefined if it moves nothing. */
export const timesAt = ({ central, nothingAt = 0 }: Driver, value: number): number | undefined => {
  const whole = exact(central) - exact(nothingAt);
  return whole === 0n ? undefined : toNumber(over(exact(value) - exact(nothingAt), whole));
};

/** The value at which its lines are so many times as much. */
export const valueAt = ({ central, nothingAt = 0 }: Driver, asOften: number): number => {
  const whole = exact(central) - exact(nothingAt);
  return toNumber(exact(nothingAt) + times(whole, exact(asOften)));
};

export const scaled = <Line extends CostLine | BenefitLine>(line: Line, asOften: number): Line => ({
  ...line,
  times: toNumber(times(exact(line.times ?? 1), exact(asOften))),
});

/** The option with the lines of these ids so many times as much. */
export const scaleLines = (
  option: OptionInput,
  lines: readonly string[],
  asOften: number,
): OptionInput => {
  const each = <Line extends CostLine | BenefitLine>(line: Line): Line =>
    lines.includes(line.id) ? scaled(line, asOften) : line;
  return { ...option, costs: option.costs.map(each), benefits: option.benefits.map(each) };
};
