// Drawing with SVG as text: every figure is put together from these few shapes, in one look that reads
// the same in black and white.
import { cleanLine } from '../clean-text.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeWords = (words: string): string =>
  cleanLine(words).replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** Hundredths of a pixel: enough for the eye, and the same on every machine. */
const short = (number: number): string => String(Math.round(number * 100) / 100);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `children` are markup already: words go through `label`. */
const tag = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const printed = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) =>
      typeof value === 'number'
        ? ` ${key}="${short(value)}"`
        : ` ${key}="${escapeWords(value ?? '')}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${printed}/>`
    : `<${name}${printed}>${children.join('')}</${name}>`;
};

export const ink = '#0b0c0c';
export const faint = '#b1b4b6';
export const paper = '#ffffff';

/** The families of the documents, nearest first; a format with fonts of its own puts them in place. */
const fontFamily = "Arial, Helvetica, 'Noto Sans', sans-serif";
export const fontSize = 14;
export const lineHeight = 18;

/** Every figure is as wide as a column of text on paper. */
export const figureWidth = 640;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  readonly color?: string;
  readonly width?: number;
  readonly dashes?: string | undefined;
}

export const line = (from: Point, to: Point, stroke: Stroke = {}): string =>
  tag('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: stroke.color ?? ink,
    'stroke-width': stroke.width ?? 1,
    'stroke-dasharray': stroke.dashes,
  });

export const rectangle = (box: Box, fill: string, outline?: string): string =>
  tag('rect', {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    fill,
    stroke: outline,
    'stroke-width': outline === undefined ? undefined : 1.5,
  });

export const path = (d: string, stroke: Stroke & { readonly fill?: string } = {}): string =>
  tag('path', {
    d,
    fill: stroke.fill ?? 'none',
    stroke: stroke.color ?? ink,
    'stroke-width': stroke.width ?? 1.5,
    'stroke-dasharray': stroke.dashes,
    'stroke-linejoin': 'round',
  });

export const points = (along: readonly Point[]): string =>
  along.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

export interface LabelLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly size?: number;
}

/** Words on one line; `at` is where their base line begins, ends or has its middle. */
export const label = (words: string, at: Point, look: LabelLook = {}): string =>
  tag(
    'text',
    {
      x: at.x,
      y: at.y,
      'font-size': look.size ?? fontSize,
      'font-weight': look.bold === true ? 'bold' : undefined,
      'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
      fill: ink,
    },
    escapeWords(words),
  );

/** Lines of words below each other, the base line of the first at `at`. */
export const labels = (lines: readonly string[], at: Point, look: LabelLook = {}): string =>
  lines
    .map((words, index) => label(words, { x: at.x, y: at.y + index * lineHeight }, look))
    .join('');

export interface Drawing {
  readonly title: string;
  /** What somebody who does not see it is told. */
  readonly says: string;
  readonly height: number;
  readonly shapes: readonly string[];
}

/** A whole `<svg>` with its own size, on white, with nothing in it that runs or is fetched. */
export const svg = ({ title, says, height, shapes }: Drawing): string => {
  const size = { width: figureWidth, height: Math.ceil(height) };
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'font-family': fontFamily,
    },
    tag('title', {}, escapeWords(title)),
    tag('desc', {}, escapeWords(says)),
    rectangle({ x: 0, y: 0, ...size }, paper),
    ...shapes,
  );
};
