// The net values of options when every line with a range is drawn by chance, again and again: each line by
// itself, from a triangle whose ends are its range and whose peak is the estimate. In binary numbers: a draw is
// no sum that anybody checks with a pencil.
import type { Appraisal, LineRange, OptionInput } from './appraisal-input.ts';
import { toNumber } from './exact.ts';
import { exactNets, netOfLines } from './net-values.ts';
import { drawsFrom } from './random.ts';

export interface Simulation {
  readonly seed: number;
  readonly draws: number;
}

export interface SimulatedOption {
  readonly id: string;
  /** Of the net value, by their percent: 5 is the value below which 5% of the draws lie. */
  readonly percentiles: Readonly<Record<Percent, number>>;
  readonly mean: number;
  /** The share of the draws in which the option is worth less than nothing. */
  readonly belowNothing: number;
}

type Percent = 5 | 10 | 25 | 50 | 75 | 90 | 95;

export const simulate = (
  appraisal: Appraisal,
  { seed, draws }: Simulation,
): readonly SimulatedOption[] => {
  const draw = drawsFrom(seed);
  const nets = exactNets(appraisal);
  return appraisal.options.map((option) => {
    const npsv = toNumber(nets.get(option.id) ?? 0n);
    const moving = movingLines(appraisal, option);
    const drawn = Array.from({ length: draws }, () => npsv + deviation(moving, draw));
    return { id: option.id, ...describe(drawn) };
  });
};

interface MovingLine {
  /** What the line adds to the net value as estimated: less than nothing for a cost. */
  readonly net: number;
  readonly range: LineRange;
}

/** Business as usual stays as estimated: what is measured against does not move. */
const movingLines = (appraisal: Appraisal, option: OptionInput): readonly MovingLine[] => {
  if (option.standing === 'business-as-usual') return [];
  return [...option.costs, ...option.benefits].flatMap(({ id, range }) =>
    range === undefined
      ? []
      : [{ range, net: toNumber(netOfLines(appraisal, option, (line) => line === id)) }],
  );
};

const deviation = (lines: readonly MovingLine[], draw: () => number): number =>
  lines.reduce((sum, { net, range }) => sum + net * drawTriangle(range, draw()), 0);

/** The share by which a line is off, by the inverse of the triangle's distribution; its peak is at 0. */
const drawTriangle = ({ low, high }: LineRange, chance: number): number => {
  const width = high - low;
  if (width <= 0) return low;
  const belowPeak = -low / width;
  return chance < belowPeak
    ? low + Math.sqrt(chance * width * -low)
    : high - Math.sqrt((1 - chance) * width * high);
};

const describe = (nets: readonly number[]) => {
  const sorted = [...nets].sort((a, b) => a - b);
  const at = (percent: Percent): number =>
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
  return {
    percentiles: {
      5: at(5),
      10: at(10),
      25: at(25),
      50: at(50),
      75: at(75),
      90: at(90),
      95: at(95),
    },
    mean: nets.reduce((sum, net) => sum + net, 0) / Math.max(1, nets.length),
    belowNothing: nets.filter((net) => net < 0).length / Math.max(1, nets.length),
  };
};
