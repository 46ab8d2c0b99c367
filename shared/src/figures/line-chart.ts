// Lines over the years, each named at its end; names that would lie on each other move apart and are
// led back to their lines.
import { fitWords, widthOf } from './fit-words.ts';
import { lineLook } from './line-looks.ts';
import { placeOn, type Scale } from './money-scale.ts';
import {
  faint,
  figureWidth,
  label,
  labels,
  line,
  lineHeight,
  type Point,
  path,
  points,
} from './svg.ts';

interface ChartLine {
  readonly name: string;
  /** What it comes to in the end, in words. */
  readonly says: string;
  /** One for each step of the axis. */
  readonly values: readonly number[];
}

export interface LineChart {
  readonly lines: readonly ChartLine[];
  /** What stands below the axis: years. */
  readonly steps: readonly string[];
  readonly scale: Scale;
  readonly tick: (value: number) => string;
  readonly axis: string;
}

const nameWidth = 176;
const leader = 22;
const top = 12;
const leastHeight = 260;
const tallestName = 4;
const nameGap = 8;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface NamePlan {
  readonly index: number;
  readonly name: readonly string[];
  readonly says: readonly string[];
  /** The middle of where it would stand best. */
  readonly wanted: number;
  readonly height: number;
}

const planName = ({ name, says }: ChartLine, index: number): Omit<NamePlan, 'wanted'> => {
  const lines = fitWords(name, { width: nameWidth, mostLines: tallestName - 1, bold: true });
  const height = (lines.length + 1) * lineHeight + nameGap;
  return { index, name: lines, says: fitWords(says, { width: nameWidth, mostLines: 1 }), height };
};

interface Placed extends NamePlan {
  readonly top: number;
}

/** From the top down, none above the foot of the one before; then from the bottom up, if they ran out. */
const moveApart = (names: readonly NamePlan[], bottom: number): readonly Placed[] => {
  let free = 0;
  const down = [...names]
    .sort((a, b) => a.wanted - b.wanted || a.index - b.index)
    .map((name) => {
      const placed = { ...name, top: Math.max(free, name.wanted - name.height / 2) };
      free = placed.top + placed.height;
      return placed;
    });
  let foot = bottom;
  return down.toReversed().map((name) => {
    const placed = { ...name, top: Math.min(name.top, foot - name.height) };
    foot = placed.top;
    return placed;
  });
};

const drawName = (name: Placed, end: Point): string => {
  const x = end.x + leader;
  const middle = name.top + name.height / 2;
  const first = name.top + nameGap / 2 + lineHeight - 5;
  const look = lineLook(name.index);
  return (
    line(end, { x, y: middle }, { color: look.stroke.color ?? faint, width: 1 }) +
    look.drawMarker({ x: x + 8, y: middle }) +
    labels(name.name, { x: x + 20, y: first }, { bold: true }) +
    labels(name.says, { x: x + 20, y: first + name.name.length * lineHeight })
  );
};

const stepPlace = ({ steps }: LineChart, { left, right }: Area) => {
  const inset = 12;
  const gap = steps.length < 2 ? 0 : (right - left - 2 * inset) / (steps.length - 1);
  return (index: number): number => left + inset + index * gap;
};

/** The first and as many more, evenly apart, as have room. */
const drawSteps = (chart: LineChart, area: Area): string => {
  const xOf = stepPlace(chart, area);
  const room = chart.steps.length < 2 ? area.right - area.left : xOf(1) - xOf(0);
  const shown = chart.steps.map((step) => fitWords(step, { width: 90, mostLines: 1 })[0] ?? '');
  const widest = shown.reduce((most, step) => Math.max(most, widthOf(step)), 0);
  const each = Math.max(1, Math.ceil((widest + 8) / room));
  return shown
    .map((step, index) => {
      const x = xOf(index);
      const mark = line({ x, y: area.bottom }, { x, y: area.bottom + 5 });
      const words = label(step, { x, y: area.bottom + 20 }, { anchor: 'middle' });
      return index % each === 0 ? mark + words : '';
    })
    .join('');
};

const drawTicks = ({ scale, tick }: LineChart, area: Area, yOf: (value: number) => number) =>
  scale.ticks
    .map((value) => {
      const y = yOf(value);
      const look = value === 0 ? { width: 1.5 } : { color: faint };
      return (
        line({ x: area.left, y }, { x: area.right, y }, look) +
        label(tick(value), { x: area.left - 8, y: y + 5 }, { anchor: 'end' })
      );
    })
    .join('');

/** Markers so close that they hide the line help nobody. */
const closestMarkers = 24;

const drawLine = (along: readonly Point[], index: number): string => {
  const look = lineLook(index);
  const gap = (along[1]?.x ?? closestMarkers) - (along[0]?.x ?? 0);
  const each = Math.max(1, Math.ceil(closestMarkers / gap));
  const last = along.length - 1;
  const marked = along.filter((_, at) => (last - at) % each === 0);
  return path(points(along), look.stroke) + marked.map(look.drawMarker).join('');
};

export const drawLineChart = (chart: LineChart) => {
  const plans = chart.lines.map(planName);
  const names = plans.reduce((sum, { height }) => sum + height, 0);
  const bottom = Math.max(leastHeight, names) + top;
  const widest = chart.scale.ticks.reduce(
    (most, value) => Math.max(most, widthOf(chart.tick(value))),
    0,
  );
  const area: Area = {
    left: widest + 12,
    right: figureWidth - nameWidth - leader - 22,
    bottom,
  };
  const yOf = placeOn(chart.scale, bottom, top);
  const xOf = stepPlace(chart, area);
  const alongs = chart.lines.map(({ values }) =>
    values.map((value, index) => ({ x: xOf(index), y: yOf(value) })),
  );
  const endOf = (index: number): Point => alongs[index]?.at(-1) ?? { x: area.right, y: bottom };
  const placed = moveApart(
    plans.map((plan) => ({ ...plan, wanted: endOf(plan.index).y })),
    bottom + lineHeight,
  );
  return {
    height: bottom + 56,
    shapes: [
      drawTicks(chart, area, yOf),
      drawSteps(chart, area),
      ...alongs.map(drawLine),
      ...placed.map((name) => drawName(name, { x: area.right, y: endOf(name.index).y })),
      label(chart.axis, { x: 0, y: bottom + 46 }),
    ],
  };
};
