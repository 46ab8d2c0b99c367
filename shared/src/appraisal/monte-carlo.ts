// The net values of options when every line with a range is drawn by chance, again and again: each line by
// itself, from a triangle whose ends are its range and whose peak is the estimate. In binary numbers: a draw is
// no sum that anybody checks with a pencil.
import type { Appraisal, LineRange, OptionInput } from './appraisal-input.ts';
import { type Exact, toNumber } from './exact.ts';
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
  simulation: Simulation,
): readonly SimulatedOption[] => {
  const drawing = new Drawing(appraisal, simulation);
  while (!drawing.isDone) drawing.draw(Number.POSITIVE_INFINITY);
  return drawing.options;
};

/** A simulation that is made a part at a time, so that whoever waits for it can do something else meanwhile. */
export class Drawing {
  private readonly appraisal: Appraisal;
  private readonly draws: number;
  private readonly chance: () => number;
  private readonly nets: ReadonlyMap<string, Exact>;
  private readonly found: SimulatedOption[] = [];
  private current: DrawnOption | undefined;

  constructor(appraisal: Appraisal, { seed, draws }: Simulation) {
    this.appraisal = appraisal;
    this.draws = draws;
    this.chance = drawsFrom(seed);
    this.nets = exactNets(appraisal);
  }

  get isDone(): boolean {
    return this.found.length === this.appraisal.options.length;
  }

  /** How much of it is drawn. */
  get share(): number {
    const all = this.draws * this.appraisal.options.length;
    return all === 0 ? 1 : (this.found.length * this.draws + (this.current?.drawn ?? 0)) / all;
  }

  /** In the order of the options; those that are drawn already. */
  get options(): readonly SimulatedOption[] {
    return this.found;
  }

  /** Goes on by so many draws of one option; less, where fewer are left of it. */
  draw(count: number): void {
    const option = this.appraisal.options[this.found.length];
    if (option === undefined) return;
    this.current ??= this.begin(option);
    const { npsv, moving, nets, drawn } = this.current;
    const until = Math.min(this.draws, drawn + count);
    for (let at = drawn; at < until; at++) nets[at] = npsv + deviation(moving, this.chance);
    this.current.drawn = until;
    if (until < this.draws) return;
    this.found.push({ id: option.id, ...describe(nets) });
    this.current = undefined;
  }

  private begin(option: OptionInput): DrawnOption {
    return {
      npsv: toNumber(this.nets.get(option.id) ?? 0n),
      moving: movingLines(this.appraisal, option),
      nets: new Float64Array(this.draws),
      drawn: 0,
    };
  }
}

interface DrawnOption {
  readonly npsv: number;
  readonly moving: readonly MovingLine[];
  /** Of each draw. */
  readonly nets: Float64Array;
  drawn: number;
}

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

const describe = (nets: Float64Array) => {
  const sorted = nets.slice().sort();
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
