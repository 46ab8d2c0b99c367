// Bars from left to right, a row for each name: the name and what its bars say stand in a column of
// their own, so that no words ever lie on a bar or on each other, however many rows there are.
import { fitWords, widthOf } from './fit-words.ts';
import { placeOn, type Scale } from './money-scale.ts';
import {
  faint,
  figureWidth,
  ink,
  label,
  labels,
  line,
  lineHeight,
  type Point,
  paper,
  rectangle,
} from './svg.ts';

/** Told apart without colour: filled, or an outline. */
type BarLook = 'solid' | 'hollow';

export interface Bar {
  readonly value: number;
  readonly look: BarLook;
  /** From the least to the most that it may be. */
  readonly range?: { readonly low: number; readonly high: number };
}

export interface BarRow {
  readonly name: string;
  /** The same in words. */
  readonly says: string;
  readonly bars: readonly Bar[];
  /** What the value is held against. */
  readonly mark?: number;
}

interface KeyEntry {
  readonly sign: BarLook | 'range' | 'mark';
  readonly says: string;
}

export interface BarChart {
  readonly rows: readonly BarRow[];
  readonly scale: Scale;
  readonly tick: (value: number) => string;
  /** What is measured, and in what: stands below the axis. */
  readonly axis: string;
  /** What the signs mean; empty where there is one that needs no word. */
  readonly key: readonly KeyEntry[];
}

const nameWidth = 232;
const plot = { left: 252, right: figureWidth - 28 } as const;
const rowGap = 16;
const barRoom = 26;
const barHeight = 18;
const tickRoom = 44;

const midX = (plot.left + plot.right) / 2;

const bigger = (a: number, b: number): number => (a > b ? a : b);

interface RowPlan {
  readonly row: BarRow;
  readonly name: readonly string[];
  readonly says: readonly string[];
  readonly top: number;
  readonly height: number;
}

const planRows = (rows: readonly BarRow[], top: number): readonly RowPlan[] => {
  let next = top;
  return rows.map((row) => {
    const name = fitWords(row.name, { width: nameWidth, mostLines: 3, bold: true });
    const says = fitWords(row.says, { width: nameWidth, mostLines: 3 });
    const words = (name.length + says.length) * lineHeight;
    const height = bigger(words, row.bars.length * barRoom) + rowGap;
    const plan = { row, name, says, top: next, height };
    next += height;
    return plan;
  });
};

const drawWords = ({ name, says, top, height }: RowPlan): string => {
  const words = (name.length + says.length) * lineHeight;
  const first = top + (height - words) / 2 + lineHeight - 5;
  return (
    labels(name, { x: 0, y: first }, { bold: true }) +
    labels(says, { x: 0, y: first + name.length * lineHeight })
  );
};

type Place = (value: number) => number;

/** A light line in the middle of a dark one is seen on a bar and beside it. */
const drawRange = ({ low, high }: { low: number; high: number }, y: number, at: Place): string => {
  const [from, to] = [at(low), at(high)];
  const ends = [from, to].map((x) => [
    { x, y: y - 6 },
    { x, y: y + 6 },
  ]);
  const strokes = [
    [
      { x: from, y },
      { x: to, y },
    ],
    ...ends,
  ] as [Point, Point][];
  return (
    strokes.map(([a, b]) => line(a, b, { color: paper, width: 5 })).join('') +
    strokes.map(([a, b]) => line(a, b, { width: 2 })).join('')
  );
};

/** A bar that is there is seen, however short. */
const leastBar = 1.5;

const drawBar = ({ value, look, range }: Bar, y: number, at: Place): string => {
  const [from, to] = [at(0), at(value)];
  const width = value === 0 ? 0 : bigger(Math.abs(to - from), leastBar);
  const box = {
    x: value < 0 ? from - width : from,
    y: y - barHeight / 2,
    width,
    height: barHeight,
  };
  const filled = look === 'solid' ? rectangle(box, '#505a5f', ink) : rectangle(box, paper, ink);
  return (width === 0 ? '' : filled) + (range === undefined ? '' : drawRange(range, y, at));
};

const drawMark = (mark: number, { top, height }: RowPlan, at: Place): string => {
  const x = at(mark);
  const ends: readonly [Point, Point] = [
    { x, y: top + 4 },
    { x, y: top + height - 4 },
  ];
  return line(...ends, { color: paper, width: 5 }) + line(...ends, { width: 3 });
};

const drawRow = (plan: RowPlan, at: Place): string => {
  const { row, top, height } = plan;
  const first = top + height / 2 - ((row.bars.length - 1) * barRoom) / 2;
  const bars = row.bars.map((bar, index) => drawBar(bar, first + index * barRoom, at));
  const mark = row.mark === undefined ? '' : drawMark(row.mark, plan, at);
  return drawWords(plan) + bars.join('') + mark;
};

/** As many ticks as have room for their words. */
const shownTicks = ({ scale, tick }: BarChart): ReadonlySet<number> => {
  const widest = scale.ticks.reduce((most, value) => bigger(most, widthOf(tick(value))), 0);
  const step = (plot.right - plot.left) / bigger(scale.ticks.length - 1, 1);
  const each = Math.ceil((widest + 10) / step);
  const zero = scale.ticks.indexOf(0);
  return new Set(scale.ticks.filter((_, index) => (index - zero) % each === 0));
};

const drawAxis = (chart: BarChart, top: number, bottom: number, at: Place): string => {
  const shown = shownTicks(chart);
  const ticks = chart.scale.ticks.map((value) => {
    const x = at(value);
    const look = value === 0 ? { width: 1.5 } : { color: faint };
    const words = shown.has(value)
      ? label(chart.tick(value), { x, y: bottom + 18 }, { anchor: 'middle' })
      : '';
    return line({ x, y: top }, { x, y: bottom }, look) + words;
  });
  return ticks.join('') + label(chart.axis, { x: midX, y: bottom + 38 }, { anchor: 'middle' });
};

const keySign = { width: 24, gap: 8 } as const;

const drawSign = (sign: KeyEntry['sign'], { x, y }: Point): string => {
  const middle = y - 5;
  if (sign === 'range') return drawRange({ low: x, high: x + keySign.width }, middle, (at) => at);
  if (sign === 'mark') {
    const middleX = x + keySign.width / 2;
    return line({ x: middleX, y: y - 14 }, { x: middleX, y: y + 4 }, { width: 3 });
  }
  const box = { x, y: middle - 6, width: keySign.width, height: 12 };
  return rectangle(box, sign === 'solid' ? '#505a5f' : paper, ink);
};

/** One below the other, so that no word of one runs into the next. */
const drawKey = (key: readonly KeyEntry[]): string =>
  key
    .map(({ sign, says }, index) => {
      const y = 16 + index * 22;
      const x = keySign.width + keySign.gap;
      return drawSign(sign, { x: 0, y }) + label(says, { x, y });
    })
    .join('');

export const drawBarChart = (
  chart: BarChart,
): { readonly height: number; readonly shapes: readonly string[] } => {
  const top = chart.key.length === 0 ? 4 : chart.key.length * 22 + 12;
  const rows = planRows(chart.rows, top);
  const bottom = rows.reduce((_, row) => row.top + row.height, top);
  const at = placeOn(chart.scale, plot.left, plot.right);
  return {
    height: bottom + tickRoom,
    shapes: [
      drawKey(chart.key),
      drawAxis(chart, top, bottom, at),
      ...rows.map((row) => drawRow(row, at)),
    ],
  };
};
